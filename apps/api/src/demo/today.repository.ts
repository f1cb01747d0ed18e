import { toDbDate } from '../platform/database/dates.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Owner } from './demo.repository.ts';
import type { FullDay } from './today.ts';

/** Writes a full day, as its returner. @returns how many applications it has */
export async function writeFullDay(tx: Tx, owner: Owner, day: FullDay): Promise<number> {
  await tx.application.createMany({
    data: day.stories.map(({ application }) => ({
      ...owner,
      ...application,
      closingOn: toDbDate(application.closingOn),
      stageSince: toDbDate(application.stageSince),
      appliedOn: toDbDate(application.appliedOn),
      endedOn: toDbDate(application.endedOn),
    })),
  });
  await tx.stageEvent.createMany({
    data: day.stories.flatMap(({ application, events }) =>
      events.map((event) => ({
        ...owner,
        ...event,
        applicationId: application.id,
        occurredOn: toDbDate(event.occurredOn),
        recordedAt: new Date(event.recordedAt),
      })),
    ),
  });
  await tx.interview.createMany({ data: day.interviews.map((one) => ({ ...owner, ...one })) });
  await tx.debrief.createMany({ data: [{ ...owner, ...day.debrief }] });
  await tx.feedbackRequest.createMany({
    data: [{ ...owner, ...day.feedback, askedOn: toDbDate(day.feedback.askedOn) }],
  });
  await tx.contact.createMany({
    data: [{ ...owner, ...day.contact, nextOn: toDbDate(day.contact.nextOn) }],
  });
  await tx.weeklyGoal.createMany({
    data: day.goals.map(({ week, ...goal }) => ({ ...owner, ...goal, week: toDbDate(week) })),
  });
  const { on, text } = day.learning;
  await tx.learningEntry.createMany({ data: [{ ...owner, on: toDbDate(on), text }] });
  return day.stories.length;
}
