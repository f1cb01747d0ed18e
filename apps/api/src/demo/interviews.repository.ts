import { addDays, todayIn } from '@reshelve/domain/dates';
import { builtInChecklist, type ChecklistLine } from '@reshelve/domain/preparation';
import { toDbDate } from '../platform/database/dates.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Owner } from './demo.repository.ts';

/** Lines of the built-in checklist that are ready already. */
const READY = 6;

const OWN: ChecklistLine = {
  section: 'questions',
  text: 'Ask how the Saturday rota is shared out',
};

const PEOPLE = 'Beatrix Lumen, Head of Reader Services\nOwen Tabard, Systems';

/** Words that the programme gives its returners to start from. */
const TEMPLATES = [
  {
    kind: 'preparation',
    serves: 'panel',
    name: 'Before a library panel',
    subject: '',
    body: `# The organisation
Read its latest strategy, and note one aim that this post serves
Visit it, or look at what is on this month
# The role
Where have I done each duty, or something like it?
Two sentences on my break, and two on what is fresh since
# Evidence to have ready
One example for each essential criterion, aloud, in under two minutes
A practice round with my mentor
# Questions to ask
What would you like done by the end of the first three months?
When do you decide, and how shall I hear?
# The set-up
The way there, and time to spare
Certificates and proof of identity
# And on the day
A walk round the block first`,
  },
  {
    kind: 'thank_you',
    serves: 'phone',
    name: 'After a call',
    subject: 'Thank you for ringing: {post}',
    body: `Dear {name},

Thank you for your call on {date}, and for telling me about {discussed}. It made {employer} sound like a place that I should like to work at.

Kind regards
{my name}`,
  },
] as const;

/** The programme's templates, as a coordinator. */
export async function writeTemplates(tx: Tx, programmeId: string): Promise<void> {
  await tx.template.createMany({ data: TEMPLATES.map((words) => ({ programmeId, ...words })) });
}

/**
 * Has the returner prepare what is ahead, and follow up what is over but for the last few days,
 * which are left to whoever looks around.
 */
export async function followInterviews(
  tx: Tx,
  owner: Owner,
  timeZone: string,
  now: Date,
): Promise<void> {
  const { programmeId, returnerId } = owner;
  const all = await tx.interview.findMany({
    where: { programmeId, returnerId },
    select: { id: true, format: true, startsAt: true, notes: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const lately = now.getTime() - 3 * 86_400_000;
  for (const { id, format, startsAt, notes } of all) {
    if (startsAt > now) {
      const lines = [...builtInChecklist(format), OWN];
      await tx.preparationItem.createMany({
        data: lines.map(({ section, text }, i) => ({
          ...{ programmeId, returnerId, interviewId: id, section, text, position: i + 1 },
          own: text === OWN.text,
          doneAt: i < READY ? now : null,
        })),
      });
      await tx.interview.updateMany({ where: { programmeId, id }, data: { people: PEOPLE } });
    } else if (startsAt.getTime() < lately) {
      const thankedOn = toDbDate(addDays(todayIn(timeZone, startsAt.toISOString()), 1));
      await tx.interview.updateMany({
        where: { programmeId, id },
        data: { freshNotes: notes, thankYou: 'sent', thankedOn },
      });
    }
  }
}
