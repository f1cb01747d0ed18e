import { SHARED_TEMPLATE_KINDS } from '@reshelve/domain/templates';
import { doneMessage, Page } from '@/components/page';
import { type Home, templates } from '../loaders';
import { TemplateList } from './template-list';

const doneMessages = { removed: 'The template is taken out. What was begun from it stays.' };

const leads: Record<Home, string> = {
  c: 'Words for the returners of your programme to start from. Each of them makes a copy their own; what they make of it, nobody else sees.',
  r: 'Words to start from. Your own come before the programme’s, and are seen by you alone.',
};

/** All templates by kind: a programme's, or with one's own. */
export async function TemplatesPage({
  home,
  enrolment,
  done,
}: {
  home: Home;
  enrolment: string;
  done: string | undefined;
}) {
  const all = await templates(enrolment);
  return (
    <Page
      title="Templates"
      lead={leads[home]}
      back={
        home === 'r' ? { href: `/r/${enrolment}/settings`, label: 'Back to settings' } : undefined
      }
      done={doneMessage(done, doneMessages)}
    >
      {SHARED_TEMPLATE_KINDS.map((kind) => (
        <TemplateList key={kind} {...{ home, enrolment, kind }} templates={all} />
      ))}
    </Page>
  );
}
