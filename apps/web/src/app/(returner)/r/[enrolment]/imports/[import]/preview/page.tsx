import { IMPORT_FIELD_LABELS } from '@reshelve/domain/imported-columns';
import { OUTCOME_LABELS, type Outcome, STAGE_LABELS, type Stage } from '@reshelve/domain/stages';
import { Card } from '@reshelve/ui/card';
import { DataTable } from '@reshelve/ui/data-table';
import { Pagination } from '@reshelve/ui/pagination';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { SummaryList } from '@reshelve/ui/summary-list';
import { Day } from '@/components/dates';
import { RadioField } from '@/components/fields';
import { Form } from '@/components/form';
import { KeptUntil } from '@/components/kept-until';
import { Page } from '@/components/page';
import { runImport } from '@/features/imports/actions';
import { importOf, pathOf, type Preview, previewOf } from '@/features/imports/loaders';
import { count } from '@/features/imports/words';

const KINDS = {
  problem: 'Cannot come in',
  duplicate: 'Twice',
  change: 'Changed a little',
} as const;

export default async function ImportPreview({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; import: string }>;
  searchParams: Promise<{ page?: string }>;
}) {
  const { enrolment, import: id } = await params;
  const { page: wanted = '1' } = await searchParams;
  const number = /^\d{1,5}$/.test(wanted) ? Math.max(1, Number(wanted)) : 1;
  const [{ fileName, keptUntil }, preview] = await Promise.all([
    importOf(enrolment, id),
    previewOf(enrolment, id, number),
  ]);
  const here = `${pathOf(enrolment, id)}/preview`;
  const { page, pages } = preview;
  return (
    <Page
      title="What would come in"
      caption={fileName}
      back={{ href: `${pathOf(enrolment, id)}/columns`, label: 'Back to the columns' }}
    >
      <KeptUntil day={keptUntil} />
      <SummaryList
        rows={[
          { term: 'Ready', value: count(preview.ready, 'application') },
          { term: 'With problems', value: count(preview.withProblems, 'line') },
          {
            term: 'You have already, or twice in the file',
            value: count(preview.duplicates, 'line'),
          },
        ]}
      />
      <First preview={preview} />
      {preview.remarks.length > 0 && (
        <Card title="Line by line">
          <DataTable
            caption={`${count(preview.remarksTotal, 'remark')}, page ${String(page)} of ${String(pages)}`}
            columns={[
              { header: 'Line', cell: ({ line }) => line, numeric: true },
              { header: 'What', cell: ({ kind }) => KINDS[kind] },
              { header: 'Column', cell: ({ field }) => (field ? IMPORT_FIELD_LABELS[field] : '') },
              {
                header: 'Why',
                cell: ({ message }) => <span className="break-words">{message}</span>,
              },
            ]}
            rows={preview.remarks.map((remark, i) => ({ ...remark, key: String(i) }))}
            rowKey={({ key }) => key}
          />
          <Pagination
            label="Pages of remarks"
            previous={page > 1 ? `${here}?page=${String(page - 1)}` : null}
            next={page < pages ? `${here}?page=${String(page + 1)}` : null}
          />
        </Card>
      )}
      <Form action={runImport.bind(null, enrolment, id)} label="Bring them in">
        {preview.withProblems > 0 && (
          <RadioField
            name="problems"
            label="The lines that cannot come in"
            choices={[
              { value: 'stop', label: 'I will put them right in the file first' },
              { value: 'leave_out', label: 'Leave them out' },
            ]}
            value="stop"
          />
        )}
        {preview.duplicates > 0 && (
          <RadioField
            name="duplicates"
            label="Those that you have already"
            choices={[
              { value: 'skip', label: 'Leave them out' },
              { value: 'add', label: 'Bring them in all the same' },
            ]}
            value="skip"
          />
        )}
        <SubmitButton>Bring them in</SubmitButton>
      </Form>
    </Page>
  );
}

function First({ preview }: { preview: Preview }) {
  if (preview.first.length === 0) return null;
  return (
    <Card title="The first ones, as they would come in">
      <DataTable
        caption="The first applications of the file"
        captionHidden
        columns={[
          { header: 'Title', cell: ({ title }) => <span className="break-words">{title}</span> },
          {
            header: 'Employer',
            cell: ({ employer }) => <span className="break-words">{employer}</span>,
          },
          {
            header: 'Where it stands',
            cell: ({ stage, outcome }) =>
              outcome ? OUTCOME_LABELS[outcome as Outcome] : STAGE_LABELS[stage as Stage],
          },
          {
            header: 'Applied',
            cell: ({ appliedOn }) => (appliedOn ? <Day date={appliedOn} /> : '–'),
          },
          {
            header: 'Closes',
            cell: ({ closingOn }) => (closingOn ? <Day date={closingOn} /> : '–'),
          },
        ]}
        rows={preview.first}
        rowKey={({ line }) => String(line)}
      />
    </Card>
  );
}
