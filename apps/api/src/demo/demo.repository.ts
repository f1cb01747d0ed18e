import { toDbDate } from '../platform/database/dates.ts';
import type { Tx } from '../platform/database/database.ts';
import type { DemoCohort, DemoPerson, DemoProgramme, DemoReturner } from './cast.ts';
import type { ReturnerStory } from './story.ts';

/** Whose rows they are. */
export interface Owner {
  programmeId: string;
  returnerId: string;
}

interface NewEnrolment {
  programmeId: string;
  id: string;
  accountId: string;
  role: 'mentor' | 'coordinator';
  createdAt: Date;
}

interface Invited {
  programmeId: string;
  id: string;
  email: string;
  name: string;
  role: 'returner' | 'mentor';
  cohortId: string | null;
  tokenHash: Uint8Array<ArrayBuffer>;
  invitedBy: string;
  createdAt: Date;
  sentAt: Date;
  expiresAt: Date;
}

/** Writes the demo data, in bulk, under the policies of whoever is acting. */
export const demoRepository = {
  /** How many accounts there are. */
  countAccounts: (tx: Tx): Promise<number> => tx.account.count(),

  hasAccount: async (tx: Tx, email: string): Promise<boolean> =>
    (await tx.account.count({ where: { email } })) > 0,

  /** Takes people out again, and with their places in programmes all that hangs on those. */
  async removePeople(tx: Tx, emailEnding: string): Promise<void> {
    const whose = { email: { endsWith: emailEnding } };
    await tx.enrolment.deleteMany({ where: { account: whose } });
    await tx.account.deleteMany({ where: whose });
  },

  /** News hangs on nothing, so it is taken out by itself. */
  async removeNews(tx: Tx, programmes: string[]): Promise<void> {
    const found = await tx.programme.findMany({
      where: { name: { in: programmes } },
      select: { id: true },
    });
    const programmeId = { in: found.map(({ id }) => id) };
    await tx.notification.deleteMany({ where: { programmeId } });
  },

  async removeProgrammes(tx: Tx, names: string[]): Promise<void> {
    await tx.programme.deleteMany({ where: { name: { in: names } } });
  },

  async accounts(
    tx: Tx,
    people: readonly DemoPerson[],
    passwordHash: string,
    isOperator = false,
  ): Promise<void> {
    await tx.account.createMany({
      data: people.map(({ accountId, email, name }) => ({
        id: accountId,
        email,
        name,
        isOperator,
      })),
    });
    await tx.credential.createMany({
      data: people.map(({ accountId }) => ({ accountId, passwordHash })),
    });
  },

  async programme(tx: Tx, { id, name, timeZone, createdAt }: DemoProgramme): Promise<void> {
    await tx.programme.createMany({ data: [{ id, name, timeZone, createdAt }] });
  },

  async enrolments(tx: Tx, data: NewEnrolment[]): Promise<void> {
    await tx.enrolment.createMany({ data });
  },

  async cohorts(tx: Tx, programmeId: string, cohorts: readonly DemoCohort[]): Promise<void> {
    await tx.cohort.createMany({
      data: cohorts.map(({ id, name, startsOn, endsOn }) => ({
        programmeId,
        id,
        name,
        startsOn: toDbDate(startsOn),
        endsOn: toDbDate(endsOn),
      })),
    });
  },

  async returners(
    tx: Tx,
    programmeId: string,
    cohortId: string,
    returners: readonly DemoReturner[],
  ): Promise<void> {
    await tx.enrolment.createMany({
      data: returners.map((returner) => ({
        programmeId,
        id: returner.enrolmentId,
        accountId: returner.accountId,
        role: 'returner' as const,
        cohortId,
        sharesProgress: returner.sharesProgress,
        sharesSearch: returner.sharesSearch,
        activeWeek: toDbDate(returner.activeWeek),
        createdAt: returner.joinedAt,
      })),
    });
  },

  async active(tx: Tx, programmeId: string, ids: string[], week: string): Promise<void> {
    await tx.enrolment.updateMany({
      where: { programmeId, id: { in: ids } },
      data: { activeWeek: toDbDate(week) },
    });
  },

  async invitations(tx: Tx, data: Invited[]): Promise<void> {
    await tx.invitation.createMany({ data });
  },

  async pairings(
    tx: Tx,
    data: {
      programmeId: string;
      id: string;
      returnerId: string;
      mentorId: string;
      startedAt: Date;
    }[],
  ): Promise<void> {
    await tx.pairing.createMany({ data });
  },

  async endPairing(tx: Tx, programmeId: string, id: string, endedAt: Date): Promise<void> {
    await tx.pairing.updateMany({ where: { programmeId, id }, data: { endedAt } });
  },

  async searching(tx: Tx, owner: Owner, { applications }: ReturnerStory): Promise<void> {
    await tx.application.createMany({
      data: applications.map(({ application }) => ({
        ...owner,
        ...application,
        closingOn: toDbDate(application.closingOn),
        stageSince: toDbDate(application.stageSince),
        appliedOn: toDbDate(application.appliedOn),
        endedOn: toDbDate(application.endedOn),
      })),
    });
    const of = ({ id }: { id: string }) => ({ ...owner, applicationId: id });
    await tx.stageEvent.createMany({
      data: applications.flatMap((story) =>
        story.events.map(({ occurredOn, recordedAt, ...event }) => ({
          ...of(story),
          ...event,
          occurredOn: toDbDate(occurredOn),
          recordedAt: new Date(recordedAt),
        })),
      ),
    });
    await tx.interview.createMany({
      data: applications.flatMap((story) => story.interviews.map((i) => ({ ...of(story), ...i }))),
    });
    await tx.criterion.createMany({
      data: applications.flatMap((story) => story.criteria.map((c) => ({ ...of(story), ...c }))),
    });
  },

  async debriefing(tx: Tx, owner: Owner, { debriefs }: ReturnerStory): Promise<void> {
    await tx.debrief.createMany({
      data: debriefs.map(({ debrief }) => ({ ...owner, ...debrief })),
    });
    const of = ({ id }: { id: string }) => ({ ...owner, debriefId: id });
    await tx.debriefReason.createMany({
      data: debriefs.flatMap((story) => story.reasons.map((r) => ({ ...of(story), ...r }))),
    });
    await tx.lesson.createMany({
      data: debriefs.flatMap((story) => story.lessons.map((l) => ({ ...of(story), ...l }))),
    });
    await tx.feedbackRequest.createMany({
      data: debriefs.flatMap((story) => {
        if (!story.feedback) return [];
        const { askedOn, answeredOn, ...request } = story.feedback;
        const dates = { askedOn: toDbDate(askedOn), answeredOn: toDbDate(answeredOn) };
        return [{ ...of(story), ...request, ...dates }];
      }),
    });
  },

  async strategising(tx: Tx, owner: Owner, { strategy: told }: ReturnerStory): Promise<void> {
    await tx.strategy.createMany({ data: [{ ...owner, ...told.strategy }] });
    await tx.strategyVersion.createMany({ data: told.versions.map((v) => ({ ...owner, ...v })) });
    await tx.review.createMany({
      data: told.reviews.map(({ review }) => ({ ...owner, ...review })),
    });
  },

  /** The mentor's remarks, written as the mentor. */
  async remarks(tx: Tx, owner: Owner, mentorId: string, { strategy: told }: ReturnerStory) {
    const mine = told.reviews.flatMap(({ comments }) =>
      comments.filter((comment) => comment.mentorId === mentorId),
    );
    await tx.comment.createMany({
      data: mine.map(({ remark }) => ({ ...owner, ...remark, authorId: mentorId })),
    });
  },

  /** The returner's answers to them. */
  async answers(tx: Tx, owner: Owner, { strategy: told }: ReturnerStory): Promise<void> {
    await tx.comment.createMany({
      data: told.reviews.flatMap(({ comments }) =>
        comments.flatMap(({ remark, answer }) =>
          answer
            ? [
                {
                  ...owner,
                  ...answer,
                  reviewId: remark.reviewId,
                  parentId: remark.id,
                  authorId: owner.returnerId,
                },
              ]
            : [],
        ),
      ),
    });
  },

  async news(
    tx: Tx,
    data: {
      programmeId: string;
      id: string;
      enrolmentId: string;
      kind: string;
      subjectId: string;
      createdAt: Date;
      readAt: Date | null;
    }[],
  ): Promise<void> {
    await tx.notification.createMany({ data });
  },
};
