import { notFound } from 'next/navigation';
import { builtInThankYou } from '@reshelve/domain/interviews';
import { builtInChecklist, checklistText } from '@reshelve/domain/preparation';
import {
  TEMPLATE_KIND_LABELS,
  SHARED_TEMPLATE_KINDS,
  type SharedTemplateKind,
} from '@reshelve/domain/templates';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { addTemplate } from '../actions';
import { type Home, pathOf } from '../loaders';
import { TemplateFields } from './template-fields';

/** Nobody begins with an empty page: what Reshelve itself would suggest. */
function startOf(kind: SharedTemplateKind): { subject: string; body: string } {
  if (kind === 'preparation') {
    return { subject: '', body: checklistText(builtInChecklist('in_person')) };
  }
  if (kind === 'thank_you') return builtInThankYou('in_person');
  return {
    subject: '{post}: thank you, and a question',
    body: 'Dear {name},\n\nThank you for considering me for the post of {post} at {employer}. I accept your decision.\n\nI should like to learn from it for my next application. Is there one thing that would have made mine stronger?\n\nA sentence or two would be plenty.\n\nKind regards\n{my name}',
  };
}

/** Writing a template of one kind. */
export function NewTemplatePage({
  home,
  enrolment,
  kind: asked,
}: {
  home: Home;
  enrolment: string;
  kind: string | undefined;
}) {
  const kind = SHARED_TEMPLATE_KINDS.find((one) => one === asked) ?? notFound();
  return (
    <Page
      title={`New template: ${TEMPLATE_KIND_LABELS[kind]}`}
      back={{ href: pathOf(home, enrolment), label: 'Back to the templates' }}
      lead="It begins with what Reshelve suggests. Change what does not fit."
    >
      <Form
        action={addTemplate.bind(null, home, enrolment, kind)}
        values={startOf(kind)}
        label="New template"
        creates
      >
        <TemplateFields kind={kind} />
      </Form>
    </Page>
  );
}
