import { redirect } from 'next/navigation';
import { readShared } from '@reshelve/domain/shared-pages';
import { Page } from '@/components/page';
import { me } from '@/features/session/loaders';
import { homeOf } from '@/features/session/me';
import { firstOfEach, type SearchParams } from '@/lib/search-params';

/**
 * Where browsers and phones send the page that somebody looks at (the bookmark, and the web share
 * target). Fetches and keeps nothing: it leads to the form, filled in as far as can be told.
 */
export default async function Share({ searchParams }: { searchParams: SearchParams }) {
  const { title, text, url } = await firstOfEach(searchParams);
  const { link, title: name, words } = readShared({ title, text, url });
  const { enrolments } = await me();
  const searches = enrolments.filter(({ role }) => role === 'returner');
  const given = new URLSearchParams(
    Object.entries({ url: link, title: name, text: words }).filter(([, value]) => value !== ''),
  );
  const formOf = (search: (typeof searches)[number]) =>
    `${homeOf(search)}/applications/new?${given.toString()}`;

  const [first, ...others] = searches;
  if (first && others.length === 0) redirect(formOf(first));
  return first ? (
    <Page title="Where does this vacancy belong?" lead={name || link}>
      <ul className="space-y-3">
        {searches.map((search) => (
          <li key={search.id}>
            <a className="link" href={formOf(search)}>
              My search in {search.programme.name}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  ) : (
    <Page title="There is no search to put this into">
      <p className="max-w-prose">
        Pages that are sent to Reshelve become applications of a returner, and you are not one in
        any programme. Nothing was kept of the page.
      </p>
    </Page>
  );
}
