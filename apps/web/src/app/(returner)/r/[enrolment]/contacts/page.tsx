import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Pagination } from '@reshelve/ui/pagination';
import { todayIn } from '@reshelve/domain/dates';
import { doneMessage, Page } from '@/components/page';
import { Circles } from '@/features/contacts/components/circles';
import { PeopleComingUp } from '@/features/contacts/components/coming-up';
import { LedTo } from '@/features/contacts/components/led-to';
import { PeopleFilters, PeopleList } from '@/features/contacts/components/people-list';
import { PrivateNote } from '@/features/contacts/components/private-note';
import { overview, pathOf, people } from '@/features/contacts/loaders';
import { addressOf, isNarrowed, type Params, readQuery } from '@/features/contacts/people-query';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = { removed: 'They are taken out of your network, with all that was noted.' };

export default async function Network({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<Params>;
}) {
  const [{ enrolment }, address] = await Promise.all([params, searchParams]);
  const query = readQuery(address);
  const [page, network, { programme }] = await Promise.all([
    people(enrolment, query),
    overview(enrolment),
    myEnrolment(enrolment, 'returner'),
  ]);
  const home = pathOf(enrolment);
  const day = Number(todayIn(programme.timeZone, new Date().toISOString()).slice(8));
  const narrowed = isNarrowed(query);
  return (
    <Page
      title="Network"
      lead="After a break, people lead further than portals. Start with those who would be glad to hear from you."
      done={doneMessage(address['done'], doneMessages)}
      actions={
        <ButtonRow>
          <ButtonLink href={`${home}/new`}>Add somebody</ButtonLink>
          <ButtonLink href={`${home}/import`} variant="secondary">
            Bring people in
          </ButtonLink>
        </ButtonRow>
      }
    >
      {!narrowed && !query.cursor && (
        <>
          <PeopleComingUp enrolment={enrolment} comingUp={network.comingUp} />
          <Circles enrolment={enrolment} circles={network.circles} day={day} />
          {network.lostTouch > 0 && (
            <p>
              <a className="link inline-flex min-h-target items-center" href={`${home}/lost-touch`}>
                People you have lost touch with ({network.lostTouch})
              </a>
            </p>
          )}
          <LedTo enrolment={enrolment} ledTo={network.ledTo} />
        </>
      )}
      {network.total > 0 && (
        <section aria-labelledby="people" className="space-y-4">
          <h2 id="people" className="text-2xl">
            {narrowed ? 'People who match' : `Everybody (${String(network.total)})`}
          </h2>
          <PeopleFilters enrolment={enrolment} query={query} />
          {page.items.length === 0 ? (
            <EmptyState title="Nobody matches" level={3}>
              <p>Try fewer words, or clear the filters.</p>
            </EmptyState>
          ) : (
            <PeopleList enrolment={enrolment} people={page.items} />
          )}
          <Pagination
            label="Pages of people"
            previous={query.cursor && `${home}${addressOf(query)}#people`}
            previousLabel="First page"
            next={page.next && `${home}${addressOf(query, { cursor: page.next })}#people`}
          />
        </section>
      )}
      <PrivateNote />
    </Page>
  );
}
