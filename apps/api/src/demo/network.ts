import type { Channel } from '@reshelve/domain/channels';
import { addDays, type PlainDate } from '@reshelve/domain/dates';
import { employerKeys } from '@reshelve/domain/employers';
import { toDbDate } from '../platform/database/dates.ts';
import type { Tx } from '../platform/database/database.ts';
import { demoNetworkRepository as repository } from './network.repository.ts';
import { Random } from './random.ts';
import type { ReturnerStory } from './story.ts';
import { PEOPLE } from './words/people.ts';

const SEED = 61;
/** The channels where somebody can have led to it. */
const THROUGH: readonly Channel[] = ['contact', 'former_employer', 'professional_association'];

/** The network of the returner whom one signs in as. With a seed of its own: nothing else moves. */
export async function loadNetwork(
  tx: Tx,
  owner: { programmeId: string; returnerId: string },
  { applications }: ReturnerStory,
  today: PlainDate,
): Promise<void> {
  const random = new Random(SEED);
  const newest = applications.at(-1)?.application.employer ?? '';
  const told = applications
    .map(({ application }) => application)
    .filter(({ channel }) => THROUGH.includes(channel));
  let linked = 0;
  for (const person of PEOPLE) {
    const { touchpoints, next, ledTo = 0, there, ...facts } = person;
    const createdAt = random.moment(addDays(today, -120));
    const id = random.id(createdAt);
    const employer = there ? newest : facts.employer;
    const formerEmployers = facts.formerEmployers ?? [];
    await repository.contact(tx, {
      ...owner,
      ...facts,
      id,
      employer,
      formerEmployers,
      employerKeys: employerKeys([employer, ...formerEmployers]),
      nextOn: next ? toDbDate(addDays(today, next.inDays)) : null,
      nextAbout: next?.about ?? '',
      createdAt,
      updatedAt: createdAt,
    });
    await repository.touchpoints(
      tx,
      touchpoints.map(({ daysAgo, ...touchpoint }) => {
        const on = addDays(today, -daysAgo);
        const at = random.moment(on);
        return { ...owner, ...touchpoint, id: random.id(at), contactId: id, on: toDbDate(on) };
      }),
    );
    const theirs = told.slice(linked, linked + ledTo);
    linked += theirs.length;
    await repository.parts(
      tx,
      theirs.map((application) => ({
        ...owner,
        contactId: id,
        applicationId: application.id,
        part: 'led_to' as const,
      })),
    );
  }
}
