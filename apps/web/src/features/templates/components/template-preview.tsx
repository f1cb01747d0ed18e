import { Card } from '@reshelve/ui/card';
import {
  checklistFrom,
  PREPARATION_SECTION_LABELS,
  PREPARATION_SECTIONS,
} from '@reshelve/domain/preparation';
import { mergeLetter } from '@reshelve/domain/templates';
import type { Template } from '../loaders';

/** People who do not exist, for a letter that nobody gets. */
const EXAMPLE = {
  name: 'Ada Byrne',
  employer: 'Harbour Library',
  post: 'Assistant Librarian',
  date: 'Thu 3 December',
  discussed: 'how you opened the archive on Saturdays',
  'my name': 'Mary Quire',
};

function Checklist({ body }: { body: string }) {
  const lines = checklistFrom(body);
  if (lines.length === 0) return <p className="text-muted">There is no line in it yet.</p>;
  return PREPARATION_SECTIONS.map((section) => {
    const own = lines.filter((line) => line.section === section);
    if (own.length === 0) return null;
    return (
      <div key={section} className="space-y-1">
        <h3 className="text-lg">{PREPARATION_SECTION_LABELS[section]}</h3>
        <ul className="list-disc space-y-1 pl-5">
          {own.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    );
  });
}

/** How it looks to somebody who starts from it. */
export function TemplatePreview({ template }: { template: Template }) {
  if (template.kind === 'preparation') {
    return (
      <Card title="As it is shown">
        <Checklist body={template.body} />
      </Card>
    );
  }
  const { subject, body } = mergeLetter(template, EXAMPLE);
  return (
    <Card title="As it might read">
      <p className="font-semibold">{subject}</p>
      <p className="words max-w-prose">{body}</p>
    </Card>
  );
}
