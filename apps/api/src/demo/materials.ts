import { addDays, type PlainDate } from '@reshelve/domain/dates';
import { readMarkdown } from '@reshelve/domain/document-markdown';
import { versionLabel, type MaterialKind } from '@reshelve/domain/materials';
import { createHash } from 'node:crypto';
import type { Tx } from '../platform/database/database.ts';
import { PAPER_MEDIA_TYPES } from '../platform/papers/paper.ts';
import type { Owner } from './demo.repository.ts';
import { type KeptVersion, type MaterialReviews, reviewsOfMaterials } from './material-reviews.ts';
import { demoMaterialsRepository as repository } from './materials.repository.ts';
import { Random } from './random.ts';
import type { ApplicationStory } from './search.ts';
import {
  CV_ACADEMIC,
  CV_BREAK_TOLD,
  CV_BY_SKILL,
  OLD_CV,
  STATEMENT,
  STATEMENT_WITH_FIGURES,
} from './words/materials.ts';

const SEED = 83;

interface Told {
  kind: MaterialKind;
  name: string;
  /** Where the draft has gone on since the last version. */
  draft?: string;
  /** The number of its version that went with the last application. */
  sent?: number;
  versions: readonly {
    daysAgo: number;
    note: string;
    words: string;
    /** The name of the file that it came with. */
    file?: string;
  }[];
}

const CV: Told = {
  kind: 'cv',
  name: 'CV for public libraries',
  sent: 3,
  versions: [
    { daysAgo: 190, note: 'cv-2016.txt', words: OLD_CV, file: 'cv-2016.txt' },
    { daysAgo: 120, note: 'By skill instead of by date', words: CV_BY_SKILL },
    { daysAgo: 45, note: 'The break told', words: CV_BREAK_TOLD },
  ],
};
const VARIANT: Told = {
  kind: 'cv',
  name: 'CV for universities',
  draft: CV_ACADEMIC,
  versions: [
    {
      daysAgo: 20,
      note: `The words of “${CV.name}” to begin with`,
      words: CV_BREAK_TOLD,
    },
  ],
};
const SUPPORTING: Told = {
  kind: 'supporting_statement',
  name: 'Statement, criterion by criterion',
  sent: 2,
  versions: [
    { daysAgo: 60, note: 'First version', words: STATEMENT },
    { daysAgo: 30, note: 'With figures', words: STATEMENT_WITH_FIGURES },
  ],
};

/**
 * The materials of the returner whom one signs in as; versions of two went with the last
 * application, and are sent to the mentor. With a seed of its own: nothing else moves.
 * @returns the reviews, with what the mentor says
 */
export async function keepMaterials(
  tx: Tx,
  owner: Owner,
  applications: readonly ApplicationStory[],
  today: PlainDate,
  mentorId: string,
): Promise<MaterialReviews> {
  const random = new Random(SEED);
  const last = applications
    .filter(({ standing }) => standing.appliedOn !== null)
    .toSorted((a, b) => (a.standing.appliedOn ?? '').localeCompare(b.standing.appliedOn ?? ''))
    .at(-1);
  const cv = await keep(CV, null);
  await keep(VARIANT, cv);
  const statement = await keep(SUPPORTING, null);
  const reviews = reviewsOfMaterials({ cv, statement }, last, mentorId, today);
  await repository.ask(tx, owner, reviews);
  return reviews;

  /** @returns its id and its last version */
  async function keep(
    { kind, name, draft, sent, versions }: Told,
    base: { id: string; versionId: string } | null,
  ): Promise<KeptVersion & { id: string }> {
    const at = versions.map(({ daysAgo }) => random.moment(addDays(today, -daysAgo)));
    const createdAt = at[0] ?? new Date(0);
    const id = random.id(createdAt);
    await repository.material(tx, owner, {
      ...{ id, kind, name, createdAt, updatedAt: at.at(-1) ?? createdAt },
      baseId: base?.id ?? null,
      draft: readMarkdown(draft ?? versions.at(-1)?.words ?? ''),
      revision: 2 * versions.length + 1,
    });
    let versionId = '';
    for (const [i, { note, words, file }] of versions.entries()) {
      const keptAt = at[i] ?? createdAt;
      versionId = random.id(keptAt);
      const fileId = file === undefined ? null : random.id(keptAt);
      if (fileId !== null) {
        const bytes = Buffer.from(words);
        const sha256 = createHash('sha256').update(bytes).digest();
        const mediaType = PAPER_MEDIA_TYPES.text;
        await repository.file(tx, owner, {
          ...{ id: fileId, name: note, mediaType, bytes, sha256, createdAt: keptAt },
        });
      }
      await repository.version(tx, owner, {
        ...{ id: versionId, materialId: id, number: i + 1, kind, name, note, fileId },
        document: readMarkdown(words),
        fromVersionId: i === 0 ? (base?.versionId ?? null) : null,
        createdAt: keptAt,
      });
      if (last && sent === i + 1) {
        await repository.sendVersion(tx, owner, last.id, {
          ...{ kind, label: versionLabel(name, sent), materialVersionId: versionId },
        });
      }
    }
    return { id, versionId, document: readMarkdown(versions.at(-1)?.words ?? '') };
  }
}
