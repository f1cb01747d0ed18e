import type { MaterialKind } from '@reshelve/domain/materials';
import { toDbDate } from '../platform/database/dates.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Owner } from './demo.repository.ts';
import type { ApplicationStory } from './search.ts';

const CVS = ['Two pages, by date', 'Two pages, by skill', 'By skill, break explained'] as const;
const STATEMENTS = ['Written freely', 'Criterion by criterion'] as const;

/** People improve what they send as they go: which version went with the nth of so many. */
function versionOf<T>(versions: readonly [T, ...T[]], n: number, all: number): T {
  return versions[Math.floor((n * versions.length) / all)] ?? versions[0];
}

/** Notes what went with each application that was sent; made of the story alone, without luck. */
export async function sendMaterials(
  tx: Tx,
  owner: Owner,
  applications: readonly ApplicationStory[],
): Promise<void> {
  const sent = applications
    .filter(({ standing }) => standing.appliedOn !== null)
    .toSorted((a, b) => (a.standing.appliedOn ?? '').localeCompare(b.standing.appliedOn ?? ''));
  const rows = sent.flatMap(({ id, standing, application }, n) => {
    const row = (kind: MaterialKind, label: string) => ({
      ...owner,
      // One digit away from the application's own, so that it is the same every time.
      id: `${id.slice(0, 9)}${kind === 'cv' ? 'c' : 'd'}${id.slice(10)}`,
      applicationId: id,
      kind,
      label,
      sentOn: toDbDate(standing.appliedOn),
      createdAt: application.createdAt,
    });
    return [
      row('cv', versionOf(CVS, n, sent.length)),
      row('supporting_statement', versionOf(STATEMENTS, n, sent.length)),
    ];
  });
  await tx.sentMaterial.createMany({ data: rows });
}
