import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Pagination } from '@reshelve/ui/pagination';
import { Tabs } from '@reshelve/ui/tabs';
import { todayIn } from '@reshelve/domain/dates';
import { doneMessage, Page } from '@/components/page';
import { ApplicationList } from '@/features/applications/components/application-list';
import { SavedViews } from '@/features/applications/components/saved-views';
import { UndoSeveral } from '@/features/applications/components/undo-several';
import { ViewTabs } from '@/features/applications/components/view-tabs';
import { readUndo } from '@/features/applications/undo';
import { ListFilters } from '@/features/applications/components/list-filters';
import { addressOf, isNarrowed, type Params, readQuery } from '@/features/applications/list-query';
import { applications, counts, pathOf, savedViews } from '@/features/applications/loaders';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = {
  removed: 'Gone, with everything that belonged to it.',
  several: 'All of them are changed.',
  undone: 'It is as it was before.',
  'view-saved': 'The view is kept.',
};

export default async function Applications({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<Params>;
}) {
  const [{ enrolment }, address] = await Promise.all([params, searchParams]);
  const query = readQuery(address);
  const [page, count, views, { programme }] = await Promise.all([
    applications(enrolment, query),
    counts(enrolment),
    savedViews(enrolment),
    myEnrolment(enrolment, 'returner'),
  ]);
  const home = pathOf(enrolment);
  const add = <ButtonLink href={`${home}/new`}>Add an application</ButtonLink>;
  const bringIn = (
    <ButtonLink href={`/r/${enrolment}/imports`} variant="secondary">
      Bring in a list
    </ButtonLink>
  );
  const show = (label: string, which: typeof query.show, n: number) => ({
    href: home + addressOf(query, { show: which }),
    label,
    count: n,
    current: query.show === which,
  });
  return (
    <Page
      title="Applications"
      done={doneMessage(address['done'], doneMessages)}
      actions={
        count.total > 0 && (
          <>
            {bringIn}
            {add}
          </>
        )
      }
    >
      {count.total === 0 ? (
        <EmptyState
          title="Begin with one vacancy"
          action={
            <>
              {add} {bringIn}
            </>
          }
        >
          <p>
            Add one that you have sent already, or one that you are only thinking of. A title and an
            employer are enough; the rest can follow.
          </p>
        </EmptyState>
      ) : (
        <>
          <UndoSeveral
            enrolment={enrolment}
            entries={readUndo(address['undo'])}
            back={home + addressOf(query)}
          />
          <ViewTabs enrolment={enrolment} current="table" />
          <SavedViews enrolment={enrolment} views={views} query={query} />
          <Tabs
            label="Which applications"
            tabs={[
              show('Open', 'open', count.open),
              show('Ended', 'ended', count.ended),
              show('All', 'all', count.total),
            ]}
          />
          <ListFilters enrolment={enrolment} query={query} counts={count} />
          {page.items.length === 0 ? (
            <NothingHere narrowed={isNarrowed(query)} open={query.show === 'open'} />
          ) : (
            <ApplicationList
              enrolment={enrolment}
              lines={page.items}
              query={query}
              timeZone={programme.timeZone}
              today={todayIn(programme.timeZone, new Date().toISOString())}
            />
          )}
          <Pagination
            label="Pages of applications"
            previous={query.cursor && home + addressOf(query)}
            previousLabel="First page"
            next={page.next && home + addressOf(query, { cursor: page.next })}
          />
        </>
      )}
    </Page>
  );
}

function NothingHere({ narrowed, open }: { narrowed: boolean; open: boolean }) {
  if (narrowed) {
    return (
      <EmptyState title="Nothing matches">
        <p>Try fewer words, or clear the filters.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={open ? 'Nothing is open at the moment' : 'Nothing has ended yet'}>
      {open && (
        <p>A pause is part of a search too. Add the next vacancy when you come across it.</p>
      )}
    </EmptyState>
  );
}
