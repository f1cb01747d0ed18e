import { Details } from '@reshelve/ui/details';
import { TextAreaField } from '@/components/fields';

/** A document to write, as Markdown: a form takes it up with `readMarkdown`. */
export function DocumentField({
  name,
  id,
  label,
  markdown,
}: {
  name: string;
  id: string;
  label: string;
  markdown: string;
}) {
  return (
    <div className="space-y-3">
      <TextAreaField name={name} id={id} label={label} rows={14} large defaultValue={markdown} />
      <Details summary="Headings, lists and links">
        <ul className="max-w-prose list-disc space-y-1 pl-5">
          <li>
            A line that begins with <code># </code> is a heading, with <code>## </code> a smaller
            one.
          </li>
          <li>
            A line that begins with <code>- </code> is an item of a list, with <code>1. </code> a
            numbered one.
          </li>
          <li>
            <code>**bold**</code>, <code>*italic*</code> and{' '}
            <code>[words](https://example.org)</code> for a link.
          </li>
        </ul>
      </Details>
    </div>
  );
}
