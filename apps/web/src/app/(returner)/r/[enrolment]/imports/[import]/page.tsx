import { Callout } from '@reshelve/ui/callout';
import { ButtonLink } from '@reshelve/ui/button';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { redirect } from 'next/navigation';
import { Form } from '@/components/form';
import { KeepLooking } from '@/components/keep-looking';
import { doneMessage, Page } from '@/components/page';
import { removeImport, undoImport } from '@/features/imports/actions';
import { type Import, importOf, pathOf } from '@/features/imports/loaders';
import { count } from '@/features/imports/words';

const messages = {
  undone: 'It is undone: everything that came with this file is gone again.',
  'undone-but-some': 'It is undone. What you have worked on since has stayed with you.',
};

export default async function OneImport({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; import: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment, import: id } = await params;
  const found = await importOf(enrolment, id);
  if (found.state === 'preview') redirect(`${pathOf(enrolment, id)}/columns`);
  return (
    <Page
      title={found.fileName}
      back={{ href: pathOf(enrolment), label: 'Back to your imports' }}
      done={doneMessage((await searchParams).done, messages)}
    >
      <State enrolment={enrolment} found={found} />
    </Page>
  );
}

function State({ enrolment, found }: { enrolment: string; found: Import }) {
  const { id, state, added, skipped, failure, linesDone, linesTotal } = found;
  const applications = `/r/${enrolment}/applications?show=all`;
  if (state === 'running') {
    return (
      <div className="space-y-4">
        <KeepLooking everySeconds={1} />
        <p aria-live="polite">
          <label htmlFor="progress">
            Your applications are coming in: {count(linesDone, 'line')} of{' '}
            {count(linesTotal, 'line')}.
          </label>
        </p>
        <progress
          id="progress"
          className="w-full max-w-prose"
          max={Math.max(1, linesTotal)}
          value={linesDone}
        />
        <p className="max-w-prose text-muted">
          They appear all together at the end. You can leave this page: it goes on.
        </p>
        <noscript>
          <ButtonLink href={pathOf(enrolment, id)} variant="secondary">
            Look again
          </ButtonLink>
        </noscript>
      </div>
    );
  }
  if (state === 'failed') {
    return (
      <div className="space-y-6">
        <Callout title="Nothing has come in">
          <p>{failure}</p>
        </Callout>
        <ButtonLink href={pathOf(enrolment)}>Try with another file</ButtonLink>
        <Form action={removeImport.bind(null, enrolment, id)} label="Forget this import">
          <SubmitButton variant="quiet">Forget this one</SubmitButton>
        </Form>
      </div>
    );
  }
  return (
    <div className="space-y-6" aria-live="polite">
      <p className="max-w-prose text-lg">
        {count(added, 'application')} came in with this file
        {skipped > 0 && `, and ${count(skipped, 'line was', 'lines were')} left out`}
        {state === 'undone' && '. That has been undone'}.
      </p>
      <ButtonLink href={applications}>See your applications</ButtonLink>
      {state === 'done' && (
        <Form action={undoImport.bind(null, enrolment, id)} label="Undo this import">
          <p className="max-w-prose text-muted">
            Not what you meant? Undoing takes away what came with this file. What you have worked on
            since stays.
          </p>
          <SubmitButton variant="secondary">Undo this import</SubmitButton>
        </Form>
      )}
    </div>
  );
}
