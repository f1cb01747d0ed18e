import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { MATERIAL_KIND_LABELS } from '@reshelve/domain/materials';
import { Day } from '@/components/dates';
import { Form } from '@/components/form';
import { answersFailedSubmit } from '@/lib/failed-submit';
import { materialPath, sentMaterials } from '../loaders';
import { noteSent } from '../sent-actions';
import { SentFields } from './sent-fields';

/** Which version of what went with an application. */
export async function SentMaterials({
  enrolment,
  application,
}: {
  enrolment: string;
  application: string;
}) {
  const { sent, earlier, kept } = await sentMaterials(enrolment, application);
  // Without scripts the answer to a form that is not whole is the page again: its faults must show.
  const failed = await answersFailedSubmit();
  return (
    <Card title={<span id="sent">What went with it</span>}>
      {sent.length === 0 ? (
        <p className="max-w-prose text-muted">
          Note which version of your CV or statement you sent. Over time, your insights show what
          came of each.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {sent.map(({ id, kind, label, sentOn, version }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <p className="min-w-0">
                <strong>{MATERIAL_KIND_LABELS[kind]}:</strong>{' '}
                {version ? (
                  <a
                    className="link"
                    href={materialPath(enrolment, version.materialId, `versions/${version.id}`)}
                  >
                    {label}
                  </a>
                ) : (
                  label
                )}
                {sentOn && (
                  <span className="text-muted">
                    , <Day date={sentOn} />
                  </span>
                )}
              </p>
              <a
                className="link text-sm"
                href={`/r/${enrolment}/applications/${application}/materials/${id}`}
              >
                Change<span className="sr-only"> “{label}”</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Details
        summary={sent.length === 0 ? 'Note what you sent' : 'Note something else'}
        open={failed}
      >
        <Form
          action={noteSent.bind(null, enrolment, application)}
          creates
          label="What went with it"
          scope="sent"
        >
          <SentFields earlier={earlier} kept={kept} />
          <SubmitButton variant="secondary">Note it</SubmitButton>
        </Form>
      </Details>
    </Card>
  );
}
