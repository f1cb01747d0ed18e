import { Button } from '@reshelve/ui/button';
import { Checkboxes } from '@reshelve/ui/choices';
import { Details } from '@reshelve/ui/details';
import { Select } from '@reshelve/ui/select';
import { TextInput } from '@reshelve/ui/text-input';
import { OUTCOME_LABELS, OUTCOMES, STAGE_LABELS, STAGES } from '@reshelve/domain/stages';
import {
  addressOf,
  COLUMN_LABELS,
  columnsOf,
  isNarrowed,
  type ListQuery,
  SORT_LABELS,
} from '../list-query';
import { type Counts, pathOf } from '../loaders';
import { channelOptions } from '../options';

const counted = (label: string, n: number | undefined): string =>
  n === undefined ? label : `${label} (${String(n)})`;

/** Search, filters and order, as a plain form that makes the list's address. */
export function ListFilters({
  enrolment,
  query,
  counts,
}: {
  enrolment: string;
  query: ListQuery;
  counts: Counts;
}) {
  const { show, search, stages, outcomes, channel, sort, turned, columns } = query;
  const beyondSearch =
    isNarrowed({ ...query, search: '' }) || sort !== 'recent' || columns !== null;
  return (
    <form method="get" action={pathOf(enrolment)} role="search" aria-label="Applications">
      {show !== 'open' && <input type="hidden" name="show" value={show} />}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="grow basis-60 sm:max-w-md">
          <TextInput
            name="search"
            type="search"
            label="Search title, employer and place"
            defaultValue={search}
            maxLength={200}
          />
        </div>
        <Button type="submit">Show</Button>
      </div>
      <Details summary="Filter, sort, choose columns" open={beyondSearch}>
        <div className="grid gap-6 sm:grid-cols-2">
          <div>
            {show !== 'ended' && (
              <Checkboxes
                name="stage"
                label="Stage"
                values={stages}
                choices={STAGES.map((value) => ({
                  value,
                  label: counted(
                    STAGE_LABELS[value],
                    show === 'open' ? (counts.stages[value] ?? 0) : undefined,
                  ),
                }))}
              />
            )}
            {show === 'ended' && (
              <Checkboxes
                name="outcome"
                label="How it ended"
                values={outcomes}
                choices={OUTCOMES.map((value) => ({
                  value,
                  label: counted(OUTCOME_LABELS[value], counts.outcomes[value] ?? 0),
                }))}
              />
            )}
          </div>
          <div className="space-y-6">
            <Select
              name="channel"
              label="How you came to it"
              empty="Any way"
              defaultValue={channel ?? ''}
              options={channelOptions}
            />
            <Select
              name="sort"
              label="Sort by"
              defaultValue={sort}
              options={Object.entries(SORT_LABELS).map(([value, label]) => ({ value, label }))}
            />
            <Checkboxes
              name="turned"
              label="Order"
              values={turned ? ['yes'] : []}
              choices={[{ value: 'yes', label: 'The other way round' }]}
            />
          </div>
          <Checkboxes
            name="column"
            label="Columns"
            values={columnsOf(query)}
            choices={Object.entries(COLUMN_LABELS).map(([value, label]) => ({ value, label }))}
          />
          <div className="self-end">
            <Button type="submit">Show</Button>
          </div>
        </div>
      </Details>
      {isNarrowed(query) && (
        <p>
          <a
            className="link"
            href={
              pathOf(enrolment) +
              addressOf(query, { search: '', stages: [], outcomes: [], channel: null })
            }
          >
            Clear the search and the filters
          </a>
        </p>
      )}
    </form>
  );
}
