import { notFound, redirect } from 'next/navigation';
import { Button } from '@reshelve/ui/button';
import { ErrorSummary } from '@reshelve/ui/error-summary';
import { TextInput } from '@reshelve/ui/text-input';
import { Moment } from '@/components/dates';
import { Page } from '@/components/page';
import { sizeOf } from '@/features/my-data/components/archives';
import { archives, pathOf } from '@/features/my-data/loaders';
import { myPart } from '@/features/session/loaders';
import { noteFailedSubmit } from '@/lib/failed-submit';

const problems = {
  'no-password': 'Enter your password.',
  'wrong-password': 'The password is not right.',
  'too-often': 'That was tried too often. Wait a few minutes, then try again.',
};

/** A plain form: its answer is a file, which no action can give, or this page with what is wrong. */
export default async function TakeArchive({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; archive: string }>;
  searchParams: Promise<{ problem?: string }>;
}) {
  const { enrolment, archive: id } = await params;
  const [{ programme }, made, { problem = '' }] = await Promise.all([
    myPart(enrolment),
    archives(enrolment),
    searchParams,
  ]);
  const archive = made.find((one) => one.id === id);
  if (!archive) notFound();
  if (archive.state !== 'ready') redirect(pathOf(enrolment));
  const error = Object.hasOwn(problems, problem)
    ? problems[problem as keyof typeof problems]
    : undefined;
  if (error) await noteFailedSubmit();
  const { createdAt, size } = archive;
  return (
    <Page
      title="Download your archive"
      back={{ href: pathOf(enrolment), label: 'Back to your data' }}
    >
      <p className="max-w-prose">
        The archive of <Moment at={createdAt} timeZone={programme.timeZone} />
        {size !== null && `, ${sizeOf(size)}`}. Everything of yours is in it, so keep it where only
        you can read it.
      </p>
      <form
        method="post"
        action={`${pathOf(enrolment)}/${id}/file`}
        className="space-y-6"
        aria-label="Download"
      >
        <ErrorSummary errors={error ? [{ field: 'password', message: error }] : []} />
        <TextInput
          name="password"
          type="password"
          label="Your password"
          hint="So that nobody else can take everything, even with your browser before them."
          error={error}
          autoComplete="current-password"
          maxLength={200}
          width="medium"
        />
        <Button type="submit">Download the archive</Button>
      </form>
    </Page>
  );
}
