import { buttonClass } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Pagination } from '@reshelve/ui/pagination';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Tabs } from '@reshelve/ui/tabs';
import { mailtoLink } from '@reshelve/domain/feedback';
import { LOST_TOUCH_CHOICES, LOST_TOUCH_LABELS, openingLine } from '@reshelve/domain/network';
import { Day } from '@/components/dates';
import { SelectField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { chooseLostTouch, putAside } from '@/features/contacts/actions';
import { WordsToCopy } from '@/features/contacts/components/words-to-copy';
import { type ContactLine, lostTouch, pathOf } from '@/features/contacts/loaders';
import { lostTouchMonths } from '@/features/contacts/lost-touch';

const doneMessages = { 'not-now': 'That is fine. They will not be on this list for three months.' };

export default async function LostTouch({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string; show?: string; months?: string; cursor?: string }>;
}) {
  const [{ enrolment }, address] = await Promise.all([params, searchParams]);
  const { done, show, cursor } = address;
  const touch = show === 'never' ? 'never' : 'faded';
  const months = await lostTouchMonths(address.months);
  const long = LOST_TOUCH_LABELS[months];
  const page = await lostTouch(enrolment, touch, months, cursor ?? null);
  const here = `${pathOf(enrolment)}/lost-touch?months=${String(months)}`;
  const shown = `${here}&show=${touch}`;
  return (
    <Page
      title="People you have lost touch with"
      lead="Most people are glad to hear from somebody after a long time. One line is enough, and there is no hurry."
      back={{ href: pathOf(enrolment), label: 'Back to your network' }}
      done={doneMessage(done, doneMessages)}
    >
      <Tabs
        label="Which people"
        tabs={[
          { href: here, label: `More than ${long} ago`, current: touch === 'faded' },
          { href: `${here}&show=never`, label: 'Nothing noted yet', current: touch === 'never' },
        ]}
      />
      {touch === 'faded' && (
        <Form
          action={chooseLostTouch.bind(null, enrolment)}
          values={{ months: String(months) }}
          label="After how long"
        >
          <div className="flex flex-wrap items-end gap-4">
            <SelectField
              name="months"
              label="You have lost touch after"
              options={LOST_TOUCH_CHOICES.map((choice) => ({
                value: String(choice),
                label: LOST_TOUCH_LABELS[choice],
              }))}
            />
            <SubmitButton variant="secondary">Show these</SubmitButton>
          </div>
        </Form>
      )}
      {page.items.length === 0 ? (
        <EmptyState title="Nobody here">
          <p>
            {touch === 'faded'
              ? `You have been in touch with everybody within ${long}, or have something planned.`
              : 'Of everybody in your network something is noted or planned.'}
          </p>
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {page.items.map((person) => (
            <Person key={person.id} enrolment={enrolment} person={person} back={shown} />
          ))}
        </ul>
      )}
      <Pagination
        label="Pages of people"
        previous={cursor && shown}
        previousLabel="First page"
        next={page.next && `${shown}&cursor=${page.next}`}
      />
    </Page>
  );
}

function Person({
  enrolment,
  person,
  back,
}: {
  enrolment: string;
  person: ContactLine;
  back: string;
}) {
  const words = openingLine(person);
  return (
    <Card
      as="li"
      title={
        <a className="link wrap-anywhere" href={pathOf(enrolment, person.id)}>
          {person.name}
        </a>
      }
      aside={
        person.lastOn && (
          <span className="text-muted">
            Last in touch: <Day date={person.lastOn} />
          </span>
        )
      }
    >
      {(person.acquaintance || person.employer) && (
        <p className="wrap-anywhere text-muted">
          {[person.acquaintance, person.employer].filter(Boolean).join('. ')}
        </p>
      )}
      <WordsToCopy words={words} about={person.name} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {person.email && (
          <a
            className={buttonClass('secondary')}
            href={mailtoLink(person.email, { subject: 'It has been a while', body: words })}
          >
            Write to them<span className="sr-only"> ({person.name})</span>
          </a>
        )}
        <Form
          action={putAside.bind(null, enrolment, person.id, back)}
          label={`Not now: ${person.name}`}
        >
          <SubmitButton variant="quiet">
            Not now<span className="sr-only"> ({person.name})</span>
          </SubmitButton>
        </Form>
      </div>
    </Card>
  );
}
