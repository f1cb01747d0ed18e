import type { Tx } from '../platform/database/database.ts';
import type { Owner } from './demo.repository.ts';
import type { ApplicationStory } from './search.ts';
import { EXAMPLES, SPEAKS_TO } from './words/examples.ts';

/** How strong evidence is in turns; now and then nobody has judged it. */
const STRENGTHS = ['strong', 'fair', null, 'fair', 'thin', 'strong'] as const;

/**
 * Fills the evidence bank, lets each example serve the criteria that speak of the same, and judges
 * the evidence; made of the story alone, without luck.
 */
export async function fillEvidenceBank(
  tx: Tx,
  owner: Owner,
  applications: readonly ApplicationStory[],
): Promise<void> {
  const criteria = applications.flatMap((story) => story.criteria);
  const [first] = criteria;
  if (!first) return;
  const rows = EXAMPLES.map((words, n) => ({
    ...owner,
    // Two digits away from a criterion's own, so that it is the same every time.
    id: `${first.id.slice(0, 9)}e${String(n)}${first.id.slice(11)}`,
    ...words,
  }));
  await tx.example.createMany({ data: rows });
  await tx.exampleUse.createMany({
    data: rows.flatMap(({ id }, n) =>
      criteria
        .filter(({ text, evidence }) => evidence !== '' && SPEAKS_TO[n]?.test(text))
        .map((criterion) => ({ ...owner, criterionId: criterion.id, exampleId: id })),
    ),
  });
  for (const [turn, strength] of STRENGTHS.entries()) {
    const ids = criteria
      .filter(({ evidence }, n) => evidence !== '' && n % STRENGTHS.length === turn)
      .map(({ id }) => id);
    await tx.criterion.updateMany({
      where: { programmeId: owner.programmeId, id: { in: ids } },
      data: { strength },
    });
  }
}
