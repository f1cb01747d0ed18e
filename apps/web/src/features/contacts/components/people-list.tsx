import { Button } from '@reshelve/ui/button';
import { DataTable } from '@reshelve/ui/data-table';
import { Select } from '@reshelve/ui/select';
import { TextInput } from '@reshelve/ui/text-input';
import { CIRCLE_LABELS } from '@reshelve/domain/network';
import { Day } from '@/components/dates';
import { type ContactLine, pathOf } from '../loaders';
import { circleOptions } from '../options';
import { isNarrowed, type PeopleQuery } from '../people-query';

/** Search and filters, as a plain form that makes the list's address. */
export function PeopleFilters({ enrolment, query }: { enrolment: string; query: PeopleQuery }) {
  return (
    <form
      method="get"
      action={`${pathOf(enrolment)}#people`}
      role="search"
      aria-label="People"
      className="space-y-2"
    >
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="grow basis-60 sm:max-w-md">
          <TextInput
            name="search"
            type="search"
            label="Search name, work and how you know them"
            defaultValue={query.search}
            maxLength={200}
          />
        </div>
        <div className="grow basis-60 sm:max-w-xs">
          <TextInput
            name="employer"
            type="search"
            label="Works or worked at"
            defaultValue={query.employer}
            maxLength={200}
          />
        </div>
        <div className="grow basis-60 sm:max-w-xs">
          <Select
            name="circle"
            label="Circle"
            empty="All circles"
            defaultValue={query.circle ?? ''}
            options={[...circleOptions, { value: 'none', label: 'In no circle yet' }]}
          />
        </div>
        <Button type="submit">Show</Button>
      </div>
      {isNarrowed(query) && (
        <p>
          <a className="link" href={pathOf(enrolment)}>
            Clear the search and the filters
          </a>
        </p>
      )}
    </form>
  );
}

/** The people of one page of the list. */
export function PeopleList({
  enrolment,
  people,
}: {
  enrolment: string;
  people: readonly ContactLine[];
}) {
  return (
    <DataTable
      caption="People"
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Name',
          cell: ({ id, name, jobTitle, employer }) => (
            <span className="block min-w-0 wrap-anywhere">
              <a href={pathOf(enrolment, id)} className="link">
                {name}
              </a>
              <span className="block font-normal text-muted">
                {[jobTitle, employer].filter(Boolean).join(', ')}
              </span>
            </span>
          ),
        },
        {
          header: 'Circle',
          cell: ({ circle }) =>
            circle ? CIRCLE_LABELS[circle] : <span className="text-muted">Not sure yet</span>,
        },
        {
          header: 'Last in touch',
          cell: ({ lastOn }) =>
            lastOn ? <Day date={lastOn} /> : <span className="text-muted">Nothing noted</span>,
        },
        {
          header: 'Next',
          cell: ({ nextOn }) =>
            nextOn ? <Day date={nextOn} /> : <span className="text-muted">Nothing planned</span>,
        },
      ]}
    />
  );
}
