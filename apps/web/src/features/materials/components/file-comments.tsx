import { textOf } from '@reshelve/domain/documents';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { leaveFileComments } from '../actions';
import type { Version } from '../loaders';

/** The remarks that came with a file: kept with the version, or left out. */
export function FileComments({
  enrolment,
  version: { id, materialId, document, fileComments },
}: {
  enrolment: string;
  version: Version;
}) {
  if (fileComments.length === 0) return null;
  const text = textOf(document);
  return (
    <Card title={`Comments in the file (${String(fileComments.length)})`}>
      <p className="max-w-prose">
        They came with the file and stay with this version, for you to work from. Your mentor does
        not see them here.
      </p>
      <ul className="divide-y divide-line">
        {fileComments.map((comment) => {
          const quote = comment.passage ? text.slice(comment.passage.from, comment.passage.to) : '';
          return (
            <li key={comment.id} className="space-y-1 py-3">
              {quote !== '' && (
                <blockquote className="words border-l-4 border-line pl-3 text-muted">
                  {quote}
                </blockquote>
              )}
              <p className="words max-w-prose">{comment.text}</p>
              {comment.author !== '' && <p className="text-sm text-muted">{comment.author}</p>}
            </li>
          );
        })}
      </ul>
      <Form
        action={leaveFileComments.bind(null, enrolment, materialId, id)}
        label="Leave the comments out"
      >
        <SubmitButton variant="secondary">Leave them out</SubmitButton>
      </Form>
    </Card>
  );
}
