import { ButtonLink } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import {
  TEMPLATE_KIND_LABELS,
  TEMPLATE_SERVES,
  type SharedTemplateKind,
} from '@reshelve/domain/templates';
import { type Home, pathOf, type Template } from '../loaders';

const leads: Record<SharedTemplateKind, string> = {
  preparation:
    'Every new interview begins with a copy of the list that fits its kind. Where there is none, Reshelve’s own serves.',
  thank_you: 'Thank-you notes begin with the letter that fits the kind of interview.',
  feedback_letter: 'Requests for feedback begin with the letter that fits where it stopped.',
};

/** The templates of one kind, and a way to write one. */
export function TemplateList({
  home,
  enrolment,
  kind,
  templates,
}: {
  home: Home;
  enrolment: string;
  kind: SharedTemplateKind;
  templates: readonly Template[];
}) {
  const own = templates.filter((template) => template.kind === kind);
  return (
    <Card title={TEMPLATE_KIND_LABELS[kind]}>
      <p className="max-w-prose text-muted">{leads[kind]}</p>
      {own.length > 0 && (
        <ul className="divide-y divide-line">
          {own.map((template) => (
            <li
              key={template.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3"
            >
              <a className="link min-w-0" href={pathOf(home, enrolment, `/${template.id}`)}>
                {template.name}
              </a>
              <span className="flex flex-wrap gap-2">
                {template.serves !== '' && (
                  <Tag tone="outline">{TEMPLATE_SERVES[kind][template.serves]}</Tag>
                )}
                {home === 'r' && (
                  <Tag tone={template.own ? 'green' : 'plain'}>
                    {template.own ? 'Your own' : 'The programme’s'}
                  </Tag>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ButtonLink href={pathOf(home, enrolment, `/new?kind=${kind}`)} variant="secondary">
        Write one<span className="sr-only">: {TEMPLATE_KIND_LABELS[kind]}</span>
      </ButtonLink>
    </Card>
  );
}
