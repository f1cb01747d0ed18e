import { Button, ButtonLink } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { EmptyState } from '@reshelve/ui/empty-state';
import { TextInput } from '@reshelve/ui/text-input';
import { toldAs } from '@reshelve/domain/evidence';
import { doneMessage, Page } from '@/components/page';
import { Uses } from '@/features/evidence/components/uses';
import { bankPath, examples } from '@/features/evidence/loaders';

const doneMessages = { removed: 'The example is deleted.' };

export default async function EvidenceBank({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string; search?: string | string[] }>;
}) {
  const [{ enrolment }, { done, search = '' }] = await Promise.all([params, searchParams]);
  const wanted = (typeof search === 'string' ? search : (search[0] ?? '')).trim().slice(0, 200);
  const found = await examples(enrolment, wanted);
  const here = bankPath(enrolment);
  const empty = found.length === 0 && wanted === '';
  return (
    <Page
      title="Evidence bank"
      lead="Things that you have done, told once. Each is offered wherever a criterion asks for it."
      done={doneMessage(done, doneMessages)}
    >
      {empty ? (
        <EmptyState
          title="Begin with one thing that went well"
          action={<ButtonLink href={`${here}/new`}>Tell an example</ButtonLink>}
        >
          <p>
            A day at the desk, a project, something at school or in the family. Four short answers
            are enough, and you can leave any of them for later.
          </p>
        </EmptyState>
      ) : (
        <div className="flex flex-wrap items-end justify-between gap-4">
          <form method="get" role="search" className="flex flex-wrap items-end gap-3">
            <TextInput
              name="search"
              label="Look for"
              type="search"
              defaultValue={wanted}
              width="medium"
            />
            <Button type="submit">Search</Button>
            {wanted && (
              <a className="link inline-flex min-h-target items-center" href={here}>
                Show all
              </a>
            )}
          </form>
          <ButtonLink href={`${here}/new`}>Tell an example</ButtonLink>
        </div>
      )}
      {wanted && (
        <p role="status">
          {found.length === 0
            ? `Nothing about “${wanted}”.`
            : found.length === 1
              ? 'One example.'
              : `${String(found.length)} examples, the best first.`}
        </p>
      )}
      <ul className="space-y-5">
        {found.map((example) => (
          <li key={example.id}>
            <Card
              title={
                <a className="link" href={bankPath(enrolment, example.id)}>
                  {example.title}
                </a>
              }
            >
              {toldAs(example) !== example.title && (
                <p className="words line-clamp-4 max-w-prose">
                  {toldAs(example).replace(/\n+/g, '\n')}
                </p>
              )}
              {example.uses.length > 0 && <Uses enrolment={enrolment} uses={example.uses} />}
            </Card>
          </li>
        ))}
      </ul>
    </Page>
  );
}
