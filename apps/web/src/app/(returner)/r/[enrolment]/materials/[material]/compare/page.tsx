import { compareDocuments, summarySentence } from '@reshelve/domain/comparison';
import type { Document } from '@reshelve/domain/documents';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Tabs } from '@reshelve/ui/tabs';
import { Page } from '@/components/page';
import { CompareForm, DRAFT } from '@/features/materials/components/compare-form';
import { ComparisonView } from '@/features/materials/components/comparison-view';
import { type Material, material, materialPath, version } from '@/features/materials/loaders';
import { firstOfEach, type SearchParams } from '@/lib/search-params';

export default async function Compare({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; material: string }>;
  searchParams: SearchParams;
}) {
  const { enrolment, material: id } = await params;
  const one = await material(enrolment, id);
  const asked = await firstOfEach(searchParams);
  const from = known(one, asked['from']) ?? one.versions[0]?.id ?? DRAFT;
  const to = known(one, asked['to']) ?? DRAFT;
  const beside = asked['view'] === 'beside';
  const textOf = async (which: string): Promise<Document> =>
    which === DRAFT ? one.draft : (await version(enrolment, id, which)).document;
  const [before, after] = await Promise.all([textOf(from), textOf(to)]);
  const comparison = compareDocuments(before, after);
  const here = (view?: string) =>
    `${materialPath(enrolment, id, 'compare')}?${new URLSearchParams({
      from,
      to,
      ...(view !== undefined && { view }),
    }).toString()}`;
  return (
    <Page
      title={`Compare: ${one.name}`}
      back={{ href: materialPath(enrolment, id), label: `Back to ${one.name}` }}
      lead={`From ${inWords(one, from)} to ${inWords(one, to)}. ${summarySentence(comparison.summary)}`}
    >
      <CompareForm
        enrolment={enrolment}
        material={one}
        from={from}
        to={to}
        {...(beside && { view: 'beside' })}
      />
      {comparison.rows.length === 0 ? (
        <EmptyState title="Neither of them has words" />
      ) : (
        <>
          <Tabs
            label="How to read it"
            tabs={[
              { href: here(), label: 'In one text', current: !beside },
              { href: here('beside'), label: 'Side by side', current: beside },
            ]}
          />
          <ComparisonView
            comparison={comparison}
            beside={beside}
            names={[nameOf(one, from), nameOf(one, to)]}
          />
        </>
      )}
    </Page>
  );
}

const known = ({ versions }: Material, which: string | undefined): string | undefined =>
  which === DRAFT || versions.some(({ id }) => id === which) ? which : undefined;

const nameOf = ({ versions }: Material, which: string): string =>
  which === DRAFT
    ? 'Now'
    : `Version ${String(versions.find(({ id }) => id === which)?.number ?? '')}`;

const inWords = (one: Material, which: string): string =>
  which === DRAFT ? 'your words as they are now' : nameOf(one, which).toLowerCase();
