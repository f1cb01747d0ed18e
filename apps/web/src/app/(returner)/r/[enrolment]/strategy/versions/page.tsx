import { ButtonLink } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { EmptyState } from '@reshelve/ui/empty-state';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { myEnrolment } from '@/features/session/loaders';
import { keepVersion } from '@/features/strategies/actions';
import { VersionsList } from '@/features/strategies/components/versions-list';
import { strategy, versions } from '@/features/strategies/loaders';

const done = { kept: 'This version is kept. It will not change any more.' };

export default async function Versions({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment } = await params;
  const { programme } = await myEnrolment(enrolment, 'returner');
  const [document, kept] = await Promise.all([strategy(enrolment), versions(enrolment)]);
  const home = `/r/${enrolment}/strategy`;
  return (
    <Page
      title="Versions and reviews"
      lead="Each version is your strategy as it stood on one day. Your mentor reads versions, never the page you are still writing on."
      back={{ href: home, label: 'Back to your strategy' }}
      done={doneMessage((await searchParams).done, done)}
    >
      {document.changedSinceVersion && (
        <Card title="Keep your strategy as it stands now">
          <Form
            action={keepVersion.bind(null, enrolment)}
            creates
            revision={document.revision}
            label="Keep a version"
          >
            <TextField
              name="note"
              label="What is new in it?"
              hint="A few words, to find it again. Your mentor reads them too if you send this version."
              optional
            />
            <SubmitButton variant="secondary">Keep this version</SubmitButton>
          </Form>
        </Card>
      )}
      {kept.length > 0 ? (
        <VersionsList enrolment={enrolment} versions={kept} timeZone={programme.timeZone} />
      ) : (
        <EmptyState
          title="No version yet"
          action={<ButtonLink href={home}>Go to your strategy</ButtonLink>}
        >
          <p>
            Write a few words in your strategy first. When you send it to your mentor, a version is
            kept by itself.
          </p>
        </EmptyState>
      )}
    </Page>
  );
}
