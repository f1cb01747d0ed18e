import type { Document } from '@reshelve/domain/documents';
import type { MaterialKind } from '@reshelve/domain/materials';
import type { Prisma } from '@reshelve/prisma/client';
import { toDbDate } from '../platform/database/dates.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Owner } from './demo.repository.ts';
import type { MaterialReviews } from './material-reviews.ts';
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

/** Materials as they are kept, with their files. */
export const demoMaterialsRepository = {
  async material(
    tx: Tx,
    owner: Owner,
    { draft, ...facts }: NewMaterial & { draft: Document },
  ): Promise<void> {
    await tx.material.createMany({ data: [{ ...owner, ...facts, draft: json(draft) }] });
  },

  async file(
    tx: Tx,
    { programmeId, returnerId: enrolmentId }: Owner,
    { bytes, sha256, ...facts }: NewFile,
  ): Promise<void> {
    const of = { programmeId, enrolmentId };
    await tx.storedFile.createMany({
      data: [{ ...of, ...facts, size: bytes.length, sha256: Uint8Array.from(sha256) }],
    });
    await tx.storedFilePart.createMany({
      data: [{ ...of, fileId: facts.id, number: 0, bytes: Uint8Array.from(bytes) }],
    });
  },

  async version(
    tx: Tx,
    owner: Owner,
    { document, ...facts }: NewVersion & { document: Document },
  ): Promise<void> {
    const origin = facts.fileId === null ? 'written' : 'uploaded';
    await tx.materialVersion.createMany({
      data: [{ ...owner, ...facts, origin, document: json(document) }],
    });
  },

  /** What is sent to the mentor, and where it stands. */
  async ask(tx: Tx, owner: Owner, { read, waiting }: MaterialReviews): Promise<void> {
    const { rubric, ...facts } = read;
    const { vacancy, ...sent } = waiting;
    await tx.review.createMany({
      data: [
        { ...owner, ...facts, rubric: json(rubric) },
        { ...owner, ...sent, ...(vacancy && { vacancy: json(vacancy) }) },
      ],
    });
  },

  /** What the mentor says, written as the mentor. */
  async say(tx: Tx, owner: Owner, mentorId: string, { said }: MaterialReviews) {
    await tx.comment.createMany({
      data: said.map((c) => ({ ...owner, ...c, authorId: mentorId })),
    });
  },

  /** What is noted for the application so far is that version. */
  async sendVersion(
    tx: Tx,
    { programmeId }: Owner,
    applicationId: string,
    { kind, ...version }: { kind: MaterialKind; label: string; materialVersionId: string },
  ): Promise<void> {
    await tx.sentMaterial.updateMany({
      where: { programmeId, applicationId, kind },
      data: version,
    });
  },
};

interface NewMaterial {
  id: string;
  kind: MaterialKind;
  name: string;
  baseId: string | null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
}

interface NewFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  sha256: Uint8Array;
  createdAt: Date;
}

interface NewVersion {
  id: string;
  materialId: string;
  number: number;
  kind: MaterialKind;
  name: string;
  note: string;
  fileId: string | null;
  fromVersionId: string | null;
  createdAt: Date;
}

const json = (value: object): Prisma.InputJsonValue => value;
