import { addDays, daysBetween, momentIn, mondayOf, type PlainDate } from '@reshelve/domain/dates';
import { standing } from '@reshelve/domain/history';
import type { StageEvent } from '@reshelve/domain/history-events';
import type { Outcome, Stage } from '@reshelve/domain/stages';
import { Random } from './random.ts';

const SEED = 8;

interface Post {
  title: string;
  employer: string;
  location: string;
  closingOn: PlainDate;
  notes: string;
  /** The stages reached, each with how many days ago. */
  reached: readonly (readonly [Stage, number])[];
  ended?: readonly [Outcome, number];
}

const posts = (today: PlainDate): Record<'closing' | 'ahead' | 'over' | 'rejected', Post> => ({
  closing: {
    title: 'Community Librarian, mornings',
    employer: 'Foxglove Road Library',
    location: 'Foxglove Road',
    closingOn: addDays(today, 2),
    notes: 'The form is half done. Only the second criterion is missing.',
    reached: [
      ['saved', 9],
      ['preparing', 4],
    ],
  },
  ahead: {
    title: 'Reader Services Librarian',
    employer: 'Westmere College',
    location: 'Westmere, main building',
    closingOn: addDays(today, -20),
    notes: 'Ask about the new catalogue.',
    reached: [
      ['applied', 21],
      ['first_round', 6],
    ],
  },
  over: {
    title: 'Local Studies Librarian, job share',
    employer: 'Harrowgate Archives and Libraries',
    location: 'Harrowgate',
    closingOn: addDays(today, -28),
    notes: 'Two people share it: Mondays to Wednesdays would be mine.',
    reached: [
      ['applied', 30],
      ['first_round', 16],
      ['final_interview', 5],
    ],
  },
  rejected: {
    title: 'Outreach Librarian',
    employer: 'Tideway Libraries Trust',
    location: 'Tideway',
    closingOn: addDays(today, -45),
    notes: '',
    reached: [
      ['applied', 47],
      ['first_round', 24],
    ],
    ended: ['rejected', 11],
  },
});

/** Nobody interviews on a Sunday. */
function weekdayBefore(today: PlainDate): PlainDate {
  const daysSinceMonday = daysBetween(mondayOf(today), today);
  return addDays(today, daysSinceMonday === 0 ? -3 : daysSinceMonday === 6 ? -2 : -1);
}

/** Rows that make the day of whoever tries the demo a full one, dated from that day. */
export function fullDay(today: PlainDate, timeZone: string) {
  const random = new Random(SEED);
  const ago = (days: number) => random.moment(addDays(today, -days));
  const told = (post: Post) => {
    const blank = { stage: null, outcome: null, correctsId: null, void: false, note: '' };
    const events: StageEvent[] = post.reached.map(([stage, days]) => {
      const at = ago(days);
      const occurredOn = addDays(today, -days);
      return {
        ...{ ...blank, id: random.id(at), kind: 'moved', stage, occurredOn },
        recordedAt: at.toISOString(),
      };
    });
    if (post.ended) {
      const [outcome, days] = post.ended;
      const at = ago(days);
      events.push({
        ...{ ...blank, id: random.id(at), kind: 'ended', outcome },
        ...{ occurredOn: addDays(today, -days), recordedAt: at.toISOString() },
      });
    }
    const { stage, furthest, outcome, stageSince, appliedOn, endedOn } = standing(events);
    const { title, employer, location, closingOn, notes } = post;
    const createdAt = new Date(events[0]?.recordedAt ?? 0);
    const updatedAt = new Date(events.at(-1)?.recordedAt ?? createdAt);
    const words = { title, employer, location, closingOn, notes };
    return {
      events,
      application: {
        ...{ id: random.id(createdAt), ...words, channel: 'library_job_board' as const },
        ...{ stage, furthestStage: furthest, outcome, stageSince, appliedOn, endedOn },
        ...{ revision: events.length, createdAt, updatedAt },
      },
    };
  };
  const { closing, ahead, over, rejected } = posts(today);
  const stories = {
    closing: told(closing),
    ahead: told(ahead),
    over: told(over),
    rejected: told(rejected),
  };
  const meeting = (
    application: string,
    round: 'first_round' | 'final_interview',
    format: 'video' | 'panel',
    startsAt: string | null,
  ) => ({
    ...{ id: random.id(ago(6)), applicationId: application, round, format },
    ...{ startsAt: new Date(startsAt ?? 0), createdAt: ago(6) },
    place: format === 'video' ? 'The link is in their e-mail' : 'The old reading room',
  });
  const debriefId = random.id(ago(10));
  return {
    stories: Object.values(stories),
    interviews: [
      meeting(
        stories.ahead.application.id,
        'first_round',
        'video',
        momentIn(timeZone, addDays(today, 1), '09:30'),
      ),
      meeting(
        stories.over.application.id,
        'final_interview',
        'panel',
        momentIn(timeZone, weekdayBefore(today), '14:00'),
      ),
    ],
    debrief: {
      ...{ id: debriefId, applicationId: stories.rejected.application.id },
      stoppedAt: 'first_round' as const,
      wentWell: 'I knew the branch, and said so.',
      wasHard: 'The last question came out long.',
      ...{ locatedAt: ago(10), reflectedAt: ago(10), createdAt: ago(10), updatedAt: ago(10) },
    },
    feedback: {
      ...{ id: random.id(ago(9)), debriefId, state: 'asked' as const, way: 'email' as const },
      ...{ recipient: 'jobs@tideway.example.org', askedOn: addDays(today, -9) },
      subject: 'Outreach Librarian: thank you, and two questions',
    },
    contact: {
      id: random.id(ago(14)),
      name: 'Philippa Quire',
      circle: 'former_colleagues' as const,
      acquaintance: 'We ran the summer reading club together.',
      ...{ employer: 'Northgate Libraries', nextOn: today },
      nextAbout: 'She wanted to say how the new rota works out.',
      createdAt: ago(14),
    },
    goals: [
      { week: addDays(mondayOf(today), -7), applications: 2, contacts: 1, learning: 1 },
      { week: mondayOf(today), applications: 2, contacts: 2, learning: 1 },
    ],
    learning: { on: mondayOf(today), text: 'A webinar on rhyme times for under-fives' },
  };
}

export type FullDay = ReturnType<typeof fullDay>;
