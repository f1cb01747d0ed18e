import type { EnrolledActor } from '@reshelve/domain/access';
import { fates, type Duplicate, type Incoming } from '@reshelve/domain/incoming-people';
import { keptUntil } from '@reshelve/domain/waiting-files';
import type {
  IncomingPersonDto,
  PeopleImportDto,
  PeopleImportLineDto,
  PeopleImportQueryDto,
} from './dto/people-import.dto.ts';
import { readingOf, type ImportRow } from './people-imports.repository.ts';

/** Lines of a preview at a time. */
const PAGE_SIZE = 100;

export function lineOf({ timeZone }: EnrolledActor, row: ImportRow): PeopleImportLineDto {
  const { id, kind, state, fileName, added, skipped, linesTotal, linesDone, failure } = row;
  const createdAt = row.createdAt.toISOString();
  return {
    id,
    kind: kind === 'vcards' ? kind : 'connections',
    state,
    fileName,
    added,
    skipped,
    filled: readingOf(row.reading).filled.length,
    linesTotal,
    linesDone,
    removed: row.removed,
    kept: row.kept,
    failure,
    createdAt,
    keptUntil: state === 'preview' ? keptUntil(createdAt, timeZone) : null,
  };
}

/** What is to be seen of a file before anybody comes in. */
export function previewOf(
  actor: EnrolledActor,
  row: ImportRow,
  people: readonly Incoming[],
  duplicates: readonly (Duplicate | null)[],
  query: PeopleImportQueryDto,
): PeopleImportDto {
  const { left, circle, duplicates: choice } = readingOf(row.reading);
  const unwanted = new Set(left);
  const decided = fates(people, duplicates, (line) => !unwanted.has(line), choice);
  const all = people.map(({ line, person, remarks }, i): IncomingPersonDto => ({
    line,
    name: person?.name ?? null,
    jobTitle: person?.jobTitle ?? '',
    employer: person?.employer ?? '',
    email: person?.email ?? '',
    chosen: person !== null && !unwanted.has(line),
    remarks: [...remarks],
    duplicate: duplicates[i] ?? null,
  }));
  const found = all.filter((one) => isShown(one, query));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(query.page ?? 1, pages);
  const count = (fate: string) => decided.filter((one) => one === fate).length;
  return {
    ...lineOf(actor, row),
    circle,
    duplicates: choice,
    counts:
      row.state === 'preview'
        ? {
            total: all.length,
            duplicates: all.filter((one) => one.duplicate !== null).length,
            remarks: all.filter((one) => one.remarks.length > 0).length,
            unreadable: all.filter((one) => one.name === null).length,
            add: count('add'),
            fill: count('fill'),
          }
        : null,
    items: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    page,
    pages,
  };
}

function isShown(one: IncomingPersonDto, { show = 'all', search = '' }: PeopleImportQueryDto) {
  if (show === 'duplicates' && one.duplicate === null) return false;
  if (show === 'remarks' && one.remarks.length === 0) return false;
  const words = `${one.name ?? ''}\n${one.employer}\n${one.jobTitle}`.toLowerCase();
  return words.includes(search.toLowerCase());
}
