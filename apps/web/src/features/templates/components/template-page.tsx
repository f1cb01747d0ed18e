import { notFound } from 'next/navigation';
import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TEMPLATE_KIND_LABELS } from '@reshelve/domain/templates';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { changeTemplate, removeTemplate } from '../actions';
import { type Home, pathOf, template } from '../loaders';
import { TemplateFields } from './template-fields';
import { TemplatePreview } from './template-preview';

const doneMessages = {
  added: 'The template is saved.',
  changed: 'Your changes are saved. What was begun from it before stays as it is.',
};

/** One template: how it looks, and where it may be written, its form. */
export async function TemplatePage({
  home,
  enrolment,
  id,
  done,
}: {
  home: Home;
  enrolment: string;
  id: string;
  done: string | undefined;
}) {
  const found = await template(enrolment, id);
  const { kind, name, serves, subject, body, revision } = found;
  // Words for reviews are a mentor's.
  if (kind === 'snippet') notFound();
  const mine = home === 'c' || found.own;
  return (
    <Page
      title={name}
      caption={TEMPLATE_KIND_LABELS[kind]}
      back={{ href: pathOf(home, enrolment), label: 'Back to the templates' }}
      done={doneMessage(done, doneMessages)}
    >
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {mine && (
          <Card title="The template">
            <Form
              action={changeTemplate.bind(null, home, enrolment, id)}
              values={{ name, serves, subject, body }}
              revision={revision}
              label="Change the template"
            >
              <TemplateFields kind={kind} />
            </Form>
          </Card>
        )}
        <TemplatePreview template={found} />
      </div>
      {mine && (
        <Details summary="Take this template out">
          <p className="max-w-prose">
            What was begun from it stays with those who began it. New ones begin without it.
          </p>
          <Form
            action={removeTemplate.bind(null, home, enrolment, id)}
            label="Take it out"
            scope="remove"
          >
            <SubmitButton variant="secondary">Take it out</SubmitButton>
          </Form>
        </Details>
      )}
    </Page>
  );
}
