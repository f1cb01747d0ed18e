import { Callout } from '@reshelve/ui/callout';
import { buttonClass } from '@reshelve/ui/button';
import { todayIn } from '@reshelve/domain/dates';
import { mailtoLink } from '@reshelve/domain/feedback';
import { askingLine } from '@reshelve/domain/network';
import { doneMessage, Page } from '@/components/page';
import { ApplicationsOf } from '@/features/contacts/components/applications-of';
import { ContactFacts } from '@/features/contacts/components/contact-facts';
import { NextTouch, Touchpoints } from '@/features/contacts/components/touchpoints';
import { WordsToCopy } from '@/features/contacts/components/words-to-copy';
import { contact, openApplications, pathOf } from '@/features/contacts/loaders';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = {
  added: 'They are in your network.',
  changed: 'Your changes are saved.',
  planned: 'Planned. It shows on your Today page when the day comes.',
  cleared: 'Nothing is planned any more.',
  touched: 'The touchpoint is saved.',
  untouched: 'The touchpoint is taken out.',
  linked: 'They are linked to the application.',
  unlinked: 'The link to the application is undone.',
};

export default async function ContactPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; contact: string }>;
  searchParams: Promise<{ done?: string; about?: string }>;
}) {
  const [{ enrolment, contact: id }, { done, about }] = await Promise.all([params, searchParams]);
  const [person, open, { programme }] = await Promise.all([
    contact(enrolment, id),
    openApplications(enrolment),
    myEnrolment(enrolment, 'returner'),
  ]);
  const asked = open.find((application) => application.id === about);
  const today = todayIn(programme.timeZone, new Date().toISOString());
  return (
    <Page
      title={person.name}
      caption={[person.jobTitle, person.employer].filter(Boolean).join(', ')}
      back={{ href: pathOf(enrolment), label: 'Back to your network' }}
      done={doneMessage(done, doneMessages)}
    >
      {asked && (
        <Callout title={`Ask about ${asked.employer}`} tone="green">
          <p>Some words to begin with:</p>
          <WordsToCopy words={askingLine(person, asked)} about={person.name} />
          {person.email && (
            <a
              className={buttonClass('secondary')}
              href={mailtoLink(person.email, {
                subject: `A question about ${asked.employer}`,
                body: askingLine(person, asked),
              })}
            >
              Open in your mail program
            </a>
          )}
        </Callout>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <ContactFacts enrolment={enrolment} person={person} />
          <ApplicationsOf
            enrolment={enrolment}
            person={person}
            open={open.filter(({ id }) => !person.applications.some((one) => one.id === id))}
            about={asked?.id}
          />
        </div>
        <div className="min-w-0 space-y-6">
          <NextTouch enrolment={enrolment} person={person} />
          <Touchpoints enrolment={enrolment} person={person} today={today} />
        </div>
      </div>
      <p>
        <a className="link" href={`${pathOf(enrolment, id)}/remove`}>
          Take them out of your network
        </a>
      </p>
    </Page>
  );
}
