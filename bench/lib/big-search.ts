import type { Blank, Person } from './blank.ts';

/** How much somebody has. */
export interface Amount {
  applications: number;
  contacts: number;
  /** Uploaded files, and the slices of 64 KiB that each is in. */
  files: number;
  slices: number;
}

const statements = (programme: string, returner: string, amount: Amount): string[] => [
  `INSERT INTO application (programme_id, returner_id, title, employer, location, notes, advert,
                            stage, furthest_stage, stage_since, applied_on)
   SELECT '${programme}'::uuid, '${returner}'::uuid, 'Subject Librarian ' || n, 'Tideway College ' || n % 300, 'Northport',
          repeat('They asked for enquiry work, and I have five years of it. ', 10),
          repeat('You will lead the enquiry desk & teach <information literacy>. ', 50),
          'applied', 'applied', date '2026-01-01' + n % 300, date '2026-01-01' + n % 300
   FROM generate_series(1, ${String(amount.applications)}) AS n`,
  `INSERT INTO stage_event (programme_id, returner_id, application_id, kind, stage, occurred_on, note)
   SELECT '${programme}'::uuid, '${returner}'::uuid, a.id, 'moved', reached, a.applied_on, 'Sent by post, with the form.'
   FROM application a, unnest('{saved,preparing,applied}'::stage[]) AS reached
   WHERE a.returner_id = '${returner}'`,
  `INSERT INTO criterion (programme_id, returner_id, application_id, kind, text, evidence, position)
   SELECT '${programme}'::uuid, '${returner}'::uuid, a.id, 'essential', 'Experience of enquiry work',
          repeat('Five years at the desk of a busy branch. ', 5), n
   FROM application a, generate_series(1, 4) AS n WHERE a.returner_id = '${returner}'`,
  `INSERT INTO interview (programme_id, returner_id, application_id, round, format, starts_at, notes)
   SELECT '${programme}'::uuid, '${returner}'::uuid, a.id, 'first_round', 'video', a.applied_on + time '10:00',
          repeat('Have the example of the reading group ready. ', 5)
   FROM application a WHERE a.returner_id = '${returner}'`,
  `INSERT INTO contact (programme_id, returner_id, name, employer, notes)
   SELECT '${programme}'::uuid, '${returner}'::uuid, 'Colleague ' || n, 'Harbour Library ' || n % 50, repeat('We met at the fair. ', 10)
   FROM generate_series(1, ${String(amount.contacts)}) AS n`,
  `INSERT INTO touchpoint (programme_id, returner_id, contact_id, "on", way, notes)
   SELECT '${programme}'::uuid, '${returner}'::uuid, c.id, date '2026-01-01' + n, 'email', 'Asked about the post at the college.'
   FROM contact c, generate_series(1, 3) AS n WHERE c.returner_id = '${returner}'`,
  `INSERT INTO stored_file (programme_id, enrolment_id, name, media_type, size, sha256)
   SELECT '${programme}'::uuid, '${returner}'::uuid, 'letter-' || n || '.pdf', 'application/pdf', ${String(amount.slices)} * 65536, sha256('')
   FROM generate_series(1, ${String(amount.files)}) AS n`,
  // What does not compress, as most files do not.
  `INSERT INTO stored_file_part (programme_id, enrolment_id, file_id, number, bytes)
   SELECT '${programme}'::uuid, '${returner}'::uuid, f.id, n, (
     SELECT string_agg(sha256((f.id::text || n || piece)::bytea), '' ORDER BY piece)
     FROM generate_series(1, 2048) AS piece)
   FROM stored_file f, generate_series(0, ${String(amount.slices)} - 1) AS n WHERE f.enrolment_id = '${returner}'`,
];

/** Gives somebody a search of that size, with everything that belongs to it. */
export async function fillSearch(
  { client, programmeId }: Blank,
  { enrolment }: Person,
  amount: Amount,
): Promise<void> {
  for (const text of statements(programmeId, enrolment, amount)) await client.query(text);
  await client.query('ANALYZE');
}
