import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Moment } from '@/components/dates';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { restoreVersion } from '@/features/materials/actions';
import { DRAFT } from '@/features/materials/components/compare-form';
import { DocumentView } from '@/features/materials/components/document-view';
import { Downloads } from '@/features/materials/components/downloads';
import { FileComments } from '@/features/materials/components/file-comments';
import { SentTo } from '@/features/materials/components/sent-to';
import { Origin, Reviews } from '@/features/materials/components/versions-list';
import { materialPath, version, type Version } from '@/features/materials/loaders';
import { myEnrolment } from '@/features/session/loaders';

const messages = {
  uploaded: 'The file is kept as it is. This is what could be read of it.',
  'left-out': 'The comments are left out. The file itself still has them.',
};

export default async function VersionPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; material: string; version: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment, material, version: id } = await params;
  const [{ programme }, kept, { done }] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    version(enrolment, material, id),
    searchParams,
  ]);
  const { timeZone } = programme;
  return (
    <Page
      title={`${kept.name}, version ${String(kept.number)}`}
      back={{ href: materialPath(enrolment, material), label: 'Back to the material' }}
      done={doneMessage(done, messages)}
      lead={
        <>
          Kept on <Moment at={kept.createdAt} timeZone={timeZone} />
          {kept.note && <>. {kept.note}</>}
        </>
      }
    >
      <Origin version={kept} />
      <Reviews enrolment={enrolment} version={kept} />
      <Unread version={kept} />
      <Card title="The words">
        {kept.document.blocks.length > 0 ? (
          <DocumentView document={kept.document} level={3} />
        ) : (
          <p className="text-muted">No words could be read from this file.</p>
        )}
      </Card>
      <FileComments enrolment={enrolment} version={kept} />
      <Downloads enrolment={enrolment} version={kept} />
      <SentTo enrolment={enrolment} sentTo={kept.sentTo} />
      <ButtonRow>
        <ButtonLink href={`/r/${enrolment}/reviews/new?material=${material}&version=${id}`}>
          Send it for review
        </ButtonLink>
        <Form
          action={restoreVersion.bind(null, enrolment, material, id)}
          creates
          label="Bring this version back"
        >
          <SubmitButton variant="secondary">Bring this version back</SubmitButton>
        </Form>
        <a
          className="link inline-flex min-h-target items-center"
          href={`${materialPath(enrolment, material, 'compare')}?from=${id}&to=${DRAFT}`}
        >
          Compare it with your words now
        </a>
      </ButtonRow>
      <p className="max-w-prose text-muted">
        Brought back, its words become a new version. What you have not kept yet is kept first.
      </p>
    </Page>
  );
}

/** What of the file could not be read, said plainly. */
function Unread({ version: { unread } }: { version: Version }) {
  if (unread.length === 0) return null;
  return (
    <Callout title="Not all of the file could be read">
      <ul className="list-disc space-y-1 pl-5">
        {unread.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>The file itself is kept whole. Look the words over before you send them to anybody.</p>
    </Callout>
  );
}
