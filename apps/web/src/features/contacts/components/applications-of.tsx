import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Tag } from '@reshelve/ui/tag';
import { CONTACT_PART_LABELS } from '@reshelve/domain/network';
import { inStageGroup, STAGE_LABELS } from '@reshelve/domain/stages';
import { SelectField } from '@/components/fields';
import { Form } from '@/components/form';
import { removePart, setPart } from '../actions';
import type { Contact } from '../loaders';
import { partOptions } from '../options';
import { standingOf } from '../standing';

/** What somebody had to do with, and what came of it. */
export function ApplicationsOf({
  enrolment,
  person,
  open,
  about,
}: {
  enrolment: string;
  person: Contact;
  /** Those to choose from. */
  open: readonly { id: string; title: string; employer: string }[];
  /** The one that the page was opened for. */
  about: string | undefined;
}) {
  return (
    <Card title="Applications">
      {person.applications.length === 0 ? (
        <p className="text-muted">
          They have not had to do with one yet, as far as it is noted here.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {person.applications.map((application) => (
            <li key={application.id} className="space-y-1 py-3 first:pt-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <a
                  className="link wrap-anywhere"
                  href={`/r/${enrolment}/applications/${application.id}`}
                >
                  {application.title}
                </a>
                <Tag tone={application.part === 'led_to' ? 'green' : 'plain'}>
                  {CONTACT_PART_LABELS[application.part]}
                </Tag>
              </div>
              <p className="wrap-anywhere text-muted">
                {application.employer}. {standingOf(application)}
                {application.outcome &&
                  inStageGroup(application.furthestStage, 'interviewing') &&
                  `, after: ${STAGE_LABELS[application.furthestStage].toLowerCase()}`}
                .
              </p>
              <Form
                action={removePart.bind(null, enrolment, person.id, application.id)}
                label={`${application.title}, ${application.employer}`}
              >
                <SubmitButton variant="quiet">
                  Undo the link<span className="sr-only"> to {application.title}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <Form
          action={setPart.bind(null, enrolment, person.id)}
          label="Link them to an application"
          scope="part"
          values={{ application: about ?? '', part: about ? 'knows' : 'led_to' }}
        >
          <SelectField
            name="application"
            label="Application"
            empty="Choose one"
            options={open.map(({ id, title, employer }) => ({
              value: id,
              label: `${title}, ${employer}`,
            }))}
          />
          <SelectField name="part" label="What they have to do with it" options={partOptions} />
          <SubmitButton variant="secondary">Link them</SubmitButton>
        </Form>
      )}
    </Card>
  );
}
