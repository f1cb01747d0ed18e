import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Moment } from '@/components/dates';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { KeepLooking } from '@/components/keep-looking';
import { askForArchive, removeArchive } from '../actions';
import { type Archive, pathOf } from '../loaders';

const sizes = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** "340 kB", "2.1 MB". */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${sizes.format(Math.max(1, bytes / 1_000))} kB`
    : `${sizes.format(bytes / 1_000_000)} MB`;

const inMaking = ({ state }: Archive): boolean => state === 'waiting' || state === 'running';

/** Ask for an archive, watch it being made, fetch it. */
export function Archives({
  enrolment,
  archives,
  timeZone,
}: {
  enrolment: string;
  archives: readonly Archive[];
  timeZone: string;
}) {
  return (
    <Card title="Take everything with you">
      <p className="max-w-prose">
        One archive with all that you have here: a page to read in any browser, the same as JSON and
        as tables for a spreadsheet, and the files that you uploaded. A new one takes the place of
        the one before.
      </p>
      {archives.some(inMaking) ? (
        <KeepLooking />
      ) : (
        <Form action={askForArchive.bind(null, enrolment)} label="A new archive">
          <TextField
            name="password"
            type="password"
            label="Your password"
            hint="So that nobody else can take everything, even with your browser before them."
            autoComplete="current-password"
            width="medium"
          />
          <SubmitButton>Make an archive</SubmitButton>
        </Form>
      )}
      <ul className="space-y-4" aria-live="polite">
        {archives.map((archive) => (
          <li key={archive.id} className="border-t border-line pt-4">
            <One enrolment={enrolment} archive={archive} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function One({
  enrolment,
  archive,
  timeZone,
}: {
  enrolment: string;
  archive: Archive;
  timeZone: string;
}) {
  const { id, state, createdAt, size, expiresAt, stepsDone, stepsTotal } = archive;
  if (inMaking(archive)) {
    return (
      <div className="space-y-2">
        <p>
          <label htmlFor={`making-${id}`}>
            Your archive is being made: {stepsDone} of {stepsTotal} parts.
          </label>
        </p>
        <progress
          id={`making-${id}`}
          className="w-full max-w-prose"
          max={stepsTotal}
          value={stepsDone}
        />
        <p className="text-muted">
          You can leave this page: it goes on, and the news tells you when it is there.
        </p>
        <noscript>
          <ButtonLink href={pathOf(enrolment)} variant="secondary">
            Look again
          </ButtonLink>
        </noscript>
      </div>
    );
  }
  if (state === 'failed') {
    return (
      <p>
        The archive of <Moment at={createdAt} timeZone={timeZone} /> could not be made. That is our
        fault, and nothing of yours is lost. It is tried again by itself; you can also begin a new
        one.
      </p>
    );
  }
  return (
    <div className="space-y-3">
      <p>
        <strong>
          Archive of <Moment at={createdAt} timeZone={timeZone} />
        </strong>
        {size !== null && `, ${sizeOf(size)}`}.
        {expiresAt && (
          <>
            {' '}
            Here until <Moment at={expiresAt} timeZone={timeZone} />.
          </>
        )}
      </p>
      <ButtonRow>
        <ButtonLink href={`${pathOf(enrolment)}/${id}`}>Download</ButtonLink>
        <Form
          action={removeArchive.bind(null, enrolment, id)}
          label="Delete this archive"
          scope={`remove-${id}`}
        >
          <SubmitButton variant="quiet">Delete it here</SubmitButton>
        </Form>
      </ButtonRow>
    </div>
  );
}
