import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Day, DayOf } from '@/components/dates';
import { FileField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { PrivateNote } from '@/features/contacts/components/private-note';
import { beginImport } from '@/features/contacts/import-actions';
import { importPathOf, peopleImports } from '@/features/contacts/import-loaders';
import { pathOf } from '@/features/contacts/loaders';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = { discarded: 'The file is forgotten. Nobody came in.' };

const STATES = {
  preview: 'Waiting for you to look at it',
  running: 'Coming in',
  done: 'Came in',
  failed: 'Did not come in',
  undoing: 'Being undone',
  undone: 'Undone',
} as const;

export default async function ImportPeople({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment }, { done }] = await Promise.all([params, searchParams]);
  const [imports, { programme }] = await Promise.all([
    peopleImports(enrolment),
    myEnrolment(enrolment, 'returner'),
  ]);
  return (
    <Page
      title="Bring people in"
      lead="From LinkedIn or from your address book. You see everybody first, and choose."
      back={{ href: pathOf(enrolment), label: 'Back to your network' }}
      done={doneMessage(done, doneMessages)}
    >
      <Form action={beginImport.bind(null, enrolment)}>
        <FileField
          name="file"
          label="The file"
          hint="LinkedIn’s Connections.csv, or vCards (.vcf). Up to 20 MB and 10,000 people. Pictures and birthdays are left out."
          accept=".csv,.vcf,.vcard,text/csv,text/vcard"
        />
        <SubmitButton>Look at it</SubmitButton>
      </Form>
      <section aria-label="Where to get the file" className="space-y-2">
        <Details summary="LinkedIn">
          <p>
            Under Settings, Data privacy, “Get a copy of your data”, ask for Connections. LinkedIn
            sends a link after some minutes. In what you download is Connections.csv.
          </p>
          <p>Most people do not let LinkedIn pass on their e-mail address. That is usual.</p>
        </Details>
        <Details summary="iPhone, iPad or Mac">
          <p>
            On icloud.com, open Contacts, select those whom you want, and choose “Export vCard”.
          </p>
        </Details>
        <Details summary="Google">
          <p>On contacts.google.com, choose Export, then “vCard (for iOS Contacts)”.</p>
        </Details>
        <Details summary="Outlook">
          <p>
            In Outlook for Windows, select the people, then “Forward contact” as a business card,
            and save what is attached. In Outlook for the Mac, drag them to the desktop.
          </p>
        </Details>
      </section>
      {imports.length > 0 && (
        <section aria-labelledby="earlier" className="space-y-2">
          <h2 id="earlier" className="text-2xl">
            Earlier files
          </h2>
          <ul className="divide-y divide-line">
            {imports.map(({ id, fileName, state, added, createdAt, keptUntil }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
                <a className="link wrap-anywhere" href={importPathOf(enrolment, id)}>
                  {fileName}
                </a>
                <span>
                  {STATES[state]}
                  {state === 'done' && `: ${String(added)}`}
                  {keptUntil ? (
                    <>
                      {' '}
                      until <Day date={keptUntil} />
                    </>
                  ) : (
                    <>
                      , <DayOf at={createdAt} timeZone={programme.timeZone} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PrivateNote />
    </Page>
  );
}
