import { Card } from '@reshelve/ui/card';
import { DataTable } from '@reshelve/ui/data-table';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Day, Moment } from '@/components/dates';
import { FileField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { takeFile } from '@/features/imports/actions';
import { imports, pathOf } from '@/features/imports/loaders';
import { resultOf } from '@/features/imports/words';
import { myEnrolment } from '@/features/session/loaders';

const messages = { removed: 'That import is gone. Nothing of it had come in.' };

export default async function Imports({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment } = await params;
  const [{ programme }, all, { done }] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    imports(enrolment),
    searchParams,
  ]);
  const { timeZone } = programme;
  return (
    <Page
      title="Bring your applications in"
      lead="From another tracker or a spreadsheet. You see everything before it comes in, and can undo it afterwards."
      back={{ href: `/r/${enrolment}/applications`, label: 'Back to applications' }}
      done={doneMessage(done, messages)}
    >
      <Form action={takeFile.bind(null, enrolment)} creates label="A new import">
        <FileField
          name="file"
          label="Your file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          hint="A CSV file of up to 20 MB. Huntr, Teal, Simplify, LinkedIn and Notion export one; in a spreadsheet choose “Save as” or “Download”, then CSV."
          optional
        />
        <TextAreaField
          name="text"
          label="Or paste the lines"
          hint="Copied from a spreadsheet, with the names of the columns in the first line."
          rows={4}
          optional
        />
        <SubmitButton>Look at it</SubmitButton>
      </Form>
      {all.length > 0 && (
        <Card title="What you have brought in">
          <DataTable
            caption="Your imports, the newest first"
            captionHidden
            columns={[
              {
                header: 'File',
                cell: ({ id, fileName }) => (
                  <a className="link" href={pathOf(enrolment, id)}>
                    {fileName}
                  </a>
                ),
              },
              {
                header: 'When',
                cell: ({ createdAt }) => <Moment at={createdAt} timeZone={timeZone} />,
              },
              {
                header: 'What became of it',
                cell: (one) => (
                  <>
                    {resultOf(one)}
                    {one.keptUntil && (
                      <>
                        {' '}
                        until <Day date={one.keptUntil} />
                      </>
                    )}
                  </>
                ),
              },
            ]}
            rows={all}
            rowKey={({ id }) => id}
          />
        </Card>
      )}
    </Page>
  );
}
