import type { ImportField } from '@reshelve/domain/imported-columns';

/** The columns of the file, and what each holds. */
const COLUMNS = {
  'Job Title': 'title',
  Company: 'employer',
  Location: 'location',
  'Job URL': 'link',
  Status: 'status',
  'Date Saved': 'savedOn',
  'Date Applied': 'appliedOn',
  Salary: 'salary',
  Notes: 'notes',
} as const satisfies Record<string, ImportField>;
export const FIELDS: readonly ImportField[] = Object.values(COLUMNS);

const STATUSES = ['Applied', 'Rejected', 'Interview', 'Saved', 'Applied', 'Withdrawn', 'Offer'];
const TITLES = ['Assistant Librarian', 'Subject Librarian', 'Archivist', 'Systems Librarian'];

const day = (n: number): string =>
  new Date(Date.UTC(2026, 0, 1) + (n % 200) * 86_400_000).toISOString().slice(0, 10);

/** The export of another tracker, about 160 bytes a line. No two lines are the same vacancy. */
export function trackerFile(count: number): string {
  const lines = [Object.keys(COLUMNS).join(',')];
  for (let n = 0; n < count; n += 1) {
    const status = STATUSES[n % STATUSES.length] ?? '';
    lines.push(
      [
        `${TITLES[n % TITLES.length] ?? ''} ${String(n)}`,
        `"Tideway College, Campus ${String(n % 900)}"`,
        'Northport',
        `https://jobs.example.org/${String(n)}?utm_source=mail`,
        status,
        day(n),
        status === 'Saved' ? '' : day(n + 3),
        '£31k',
        '"Part-time, says ""hybrid"""',
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}
