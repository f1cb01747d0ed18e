import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Timeline } from '@reshelve/ui/timeline';
import { TOUCHPOINT_WAY_LABELS } from '@reshelve/domain/network';
import { Day } from '@/components/dates';
import { DateField, SelectField, TextAreaField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { addTouchpoint, planNext } from '../actions';
import { type Contact, pathOf } from '../loaders';
import { wayOptions } from '../options';

export function TouchpointFields() {
  return (
    <>
      <DateField name="on" label="When" />
      <SelectField name="way" label="How" empty="Choose one" options={wayOptions} />
      <TextAreaField name="notes" label="What you talked about" rows={3} optional />
    </>
  );
}

/** When the two were in touch, the latest first. */
export function Touchpoints({
  enrolment,
  person,
  today,
}: {
  enrolment: string;
  person: Contact;
  today: string;
}) {
  const here = pathOf(enrolment, person.id);
  return (
    <Card title="In touch">
      {person.touchpoints.length === 0 ? (
        <p className="text-muted">Nothing is noted yet. A message counts as much as a coffee.</p>
      ) : (
        <Timeline
          items={person.touchpoints.map(({ id, on, way, notes }) => ({
            id,
            title: TOUCHPOINT_WAY_LABELS[way],
            when: <Day date={on} />,
            detail: notes && <p className="words wrap-anywhere">{notes}</p>,
            action: (
              <a className="link" href={`${here}/touchpoints/${id}`}>
                Change
                <span className="sr-only">
                  {' '}
                  the touchpoint of <Day date={on} />
                </span>
              </a>
            ),
          }))}
        />
      )}
      <Form
        action={addTouchpoint.bind(null, enrolment, person.id)}
        creates
        label="Note a touchpoint"
        scope="touchpoint"
        values={{ on: today }}
      >
        <TouchpointFields />
        <SubmitButton variant="secondary">Note it</SubmitButton>
      </Form>
    </Card>
  );
}

/** When to get back to them, and what about. */
export function NextTouch({ enrolment, person }: { enrolment: string; person: Contact }) {
  const planned = person.nextOn !== null;
  return (
    <Card title="Get back to them">
      <Form
        action={planNext.bind(null, enrolment, person.id)}
        label="Get back to them"
        scope="next"
        values={{ nextOn: person.nextOn ?? '', nextAbout: person.nextAbout }}
      >
        <DateField name="nextOn" label="On" hint="It shows on your Today page then." />
        <TextField name="nextAbout" label="About" optional />
        <div className="flex flex-wrap gap-4">
          <SubmitButton variant="secondary">{planned ? 'Save the day' : 'Plan it'}</SubmitButton>
          {planned && (
            <SubmitButton variant="quiet" name="clear" value="yes">
              Nothing planned any more
            </SubmitButton>
          )}
        </div>
      </Form>
    </Card>
  );
}
