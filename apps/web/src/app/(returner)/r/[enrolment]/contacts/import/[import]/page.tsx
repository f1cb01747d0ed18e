import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { ImportPreview } from '@/features/contacts/components/import-preview';
import { undoImport } from '@/features/contacts/import-actions';
import { importPathOf, type PeopleImport, peopleImport } from '@/features/contacts/import-loaders';
import { readLook } from '@/features/contacts/import-query';
import { pathOf } from '@/features/contacts/loaders';

const doneMessages = {
  chosen: 'Your choice is saved.',
  done: 'They are in your network.',
  undone: 'Undone. Whoever you have changed or been in touch with since has stayed.',
};

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
      {found.counts ? (
        <ImportPreview enrolment={enrolment} found={found} counts={found.counts} query={query} />
      ) : (
        <Result enrolment={enrolment} found={found} />
      )}
    </Page>
  );
}

function Result({ enrolment, found }: { enrolment: string; found: PeopleImport }) {
  const { added, skipped, filled } = found;
  if (found.state === 'undone') {
    return (
      <Callout tone="plain" title="This import is undone">
        <p>The people whom it brought are out of your network again.</p>
      </Callout>
    );
  }
  return (
    <>
      <Callout
        tone="green"
        title={added === 1 ? '1 person came in' : `${String(added)} people came in`}
      >
        {filled > 0 && (
          <p>
            Something missing was filled in for{' '}
            {filled === 1 ? '1 person' : `${String(filled)} people`} you had.
          </p>
        )}
        {skipped > 0 && <p>{skipped === 1 ? '1 was' : `${String(skipped)} were`} left out.</p>}
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
