import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { JobProgress } from '@/components/job-progress';
import { KeptUntil } from '@/components/kept-until';
import { doneMessage, Page } from '@/components/page';
import { ImportPreview } from '@/features/contacts/components/import-preview';
import { undoImport } from '@/features/contacts/import-actions';
import { importPathOf, type PeopleImport, peopleImport } from '@/features/contacts/import-loaders';
import { readLook } from '@/features/contacts/import-query';
import { pathOf } from '@/features/contacts/loaders';

const doneMessages = { chosen: 'Your choice is saved.' };

const numbers = new Intl.NumberFormat('en-GB');
const people = (n: number): string => (n === 1 ? '1 person' : `${numbers.format(n)} people`);

export default async function OneImport({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; import: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ enrolment, import: id }, address] = await Promise.all([params, searchParams]);
  const query = readLook(address);
  const found = await peopleImport(enrolment, id, query);
  return (
    <Page
      title={found.counts ? 'Who is in the file' : 'What came in'}
      caption={found.fileName}
      back={{ href: importPathOf(enrolment), label: 'Back to bringing people in' }}
      done={doneMessage(address['done'], doneMessages)}
    >
      <KeptUntil day={found.keptUntil} />
      {found.counts ? (
        <ImportPreview enrolment={enrolment} found={found} counts={found.counts} query={query} />
      ) : (
        <Result enrolment={enrolment} found={found} />
      )}
    </Page>
  );
}

function Result({ enrolment, found }: { enrolment: string; found: PeopleImport }) {
  const { added, skipped, filled, kept, linesDone, linesTotal } = found;
  const here = importPathOf(enrolment, found.id);
  switch (found.state) {
    case 'running':
      return (
        <JobProgress
          label={`They are coming in: ${numbers.format(linesDone)} of ${people(linesTotal)} in the file.`}
          done={linesDone}
          total={linesTotal}
          here={here}
        >
          <p>They appear all together at the end. You can leave this page: it goes on.</p>
        </JobProgress>
      );
    case 'undoing':
      return (
        <JobProgress label="This import is being undone." done={0} total={added} here={here}>
          <p>They go all together. You can leave this page: it goes on.</p>
        </JobProgress>
      );
    case 'failed':
      return (
        <>
          <Callout title="Nobody came in">
            <p>{found.failure}</p>
          </Callout>
          <ButtonLink href={importPathOf(enrolment)}>Try with another file</ButtonLink>
        </>
      );
    case 'undone':
      return (
        <Callout tone="plain" title="This import is undone">
          <p>
            The people whom it brought are out of your network again
            {kept > 0 &&
              `, but for ${people(kept)} whom you have changed or been in touch with since`}
            .
          </p>
        </Callout>
      );
  }
  return (
    <>
      <Callout tone="green" title={`${people(added)} came in`}>
        {filled > 0 && <p>Something missing was filled in for {people(filled)} you had.</p>}
        {skipped > 0 && (
          <p>{skipped === 1 ? '1 was' : `${numbers.format(skipped)} were`} left out.</p>
        )}
      </Callout>
      <ButtonLink href={pathOf(enrolment)}>See your network</ButtonLink>
      <Form action={undoImport.bind(null, enrolment, found.id)} label="Undo this import">
        <p className="max-w-prose">
          If that was a mistake, take them out again. Whoever you have changed or been in touch with
          since stays.
        </p>
        <SubmitButton variant="secondary">Undo this import</SubmitButton>
      </Form>
    </>
  );
}
