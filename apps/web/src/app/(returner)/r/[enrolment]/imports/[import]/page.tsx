import { Callout } from '@reshelve/ui/callout';
import { ButtonLink } from '@reshelve/ui/button';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { redirect } from 'next/navigation';
import { Form } from '@/components/form';
import { JobProgress } from '@/components/job-progress';
import { Page } from '@/components/page';
import { removeImport, undoImport } from '@/features/imports/actions';
import { type Import, importOf, pathOf } from '@/features/imports/loaders';
import { count } from '@/features/imports/words';

export default async function OneImport({
  params,
}: {
  params: Promise<{ enrolment: string; import: string }>;
}) {
  const { enrolment, import: id } = await params;
  const found = await importOf(enrolment, id);
  if (found.state === 'preview') redirect(`${pathOf(enrolment, id)}/columns`);
  return (
    <Page title={found.fileName} back={{ href: pathOf(enrolment), label: 'Back to your imports' }}>
      <State enrolment={enrolment} found={found} />
    </Page>
  );
}

function State({ enrolment, found }: { enrolment: string; found: Import }) {
  const { id, state, added, skipped, failure, linesDone, linesTotal } = found;
  const here = pathOf(enrolment, id);
  if (state === 'running') {
    return (
      <JobProgress
        label={`Your applications are coming in: ${count(linesDone, 'line')} of ${count(linesTotal, 'line')}.`}
        done={linesDone}
        total={linesTotal}
        here={here}
      >
        <p>They appear all together at the end. You can leave this page: it goes on.</p>
      </JobProgress>
    );
  }
  if (state === 'undoing') {
    return (
      <JobProgress
        label={`This import is being undone: ${count(linesDone, 'application')} of ${count(added, 'application')}.`}
        done={linesDone}
        total={added}
        here={here}
      >
        <p>They go all together at the end. You can leave this page: it goes on.</p>
      </JobProgress>
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
        {skipped > 0 && `, and ${count(skipped, 'line was', 'lines were')} left out`}.
      </p>
      {state === 'undone' && <Undone found={found} />}
      <ButtonLink href={`/r/${enrolment}/applications?show=all`}>See your applications</ButtonLink>
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

function Undone({ found: { removed, kept } }: { found: Import }) {
  return (
    <Callout tone="plain" title="It is undone">
      <p>
        {kept === 0
          ? 'Everything that came with this file is gone again.'
          : `${count(removed, 'application is', 'applications are')} gone again. ${count(kept, 'application that you have worked on since has', 'applications that you have worked on since have')} stayed with you.`}
      </p>
    </Callout>
  );
}
