import { IMPORT_FIELD_LABELS, IMPORT_FIELDS } from '@reshelve/domain/imported-columns';
import { DATE_ORDER_LABELS, DATE_ORDERS } from '@reshelve/domain/imported-dates';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { RadioField, SelectField } from '@/components/fields';
import { Form } from '@/components/form';
import { KeptUntil } from '@/components/kept-until';
import { doneMessage, Page } from '@/components/page';
import { changeText, chooseColumns, removeImport } from '@/features/imports/actions';
import { columnsOf, importOf, pathOf } from '@/features/imports/loaders';
import { count, ENCODINGS, MEANINGS, SEPARATORS } from '@/features/imports/words';

const fields = IMPORT_FIELDS.map((value) => ({ value, label: IMPORT_FIELD_LABELS[value] }));
const messages = { read: 'The file has been read that way.' };

export default async function ImportColumns({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; import: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment, import: id } = await params;
  const [{ fileName, keptUntil }, file, { done }] = await Promise.all([
    importOf(enrolment, id),
    columnsOf(enrolment, id),
    searchParams,
  ]);
  return (
    <Page
      title="What is in which column?"
      caption={fileName}
      lead={`${count(file.linesTotal, 'line')} to bring in. What could be recognised is filled in; change what is not right.`}
      back={{ href: pathOf(enrolment), label: 'Back to your imports' }}
      done={doneMessage(done, messages)}
    >
      <KeptUntil day={keptUntil} />
      <Details summary="The letters or the columns look wrong?">
        <Form
          action={changeText.bind(null, enrolment, id)}
          label="How the file is read"
          scope="text"
        >
          <SelectField
            name="encoding"
            label="Letters"
            options={ENCODINGS}
            defaultValue={file.encoding}
          />
          <SelectField
            name="separator"
            label="What separates the columns"
            options={SEPARATORS}
            defaultValue={file.separator === '\t' ? 'tab' : file.separator}
          />
          <SubmitButton variant="secondary">Read it that way</SubmitButton>
        </Form>
      </Details>
      <Form action={chooseColumns.bind(null, enrolment, id)} label="Columns">
        {file.columns.map((column, i) => (
          <SelectField
            key={i}
            name={`column-${String(i)}`}
            label={column.name}
            hint={
              column.samples.length > 0 ? `Begins with: ${column.samples.join(' · ')}` : 'Empty'
            }
            options={fields}
            empty="Leave it out"
            defaultValue={column.field ?? ''}
          />
        ))}
        {file.datesAmbiguous && (
          <RadioField
            name="dateOrder"
            label="How are the dates in this file written?"
            choices={DATE_ORDERS.map((value) => ({ value, label: DATE_ORDER_LABELS[value] }))}
            value={file.dateOrder ?? ''}
          />
        )}
        {file.statuses.map(({ value, count: times, meaning }, i) => (
          <div key={value}>
            <input type="hidden" name={`statusValue-${String(i)}`} value={value} />
            <SelectField
              name={`status-${String(i)}`}
              label={`“${value}” means`}
              hint={`In ${count(times, 'line')}`}
              options={MEANINGS}
              empty="Choose one"
              defaultValue={meaning ?? ''}
            />
          </div>
        ))}
        <SubmitButton>Show me what would come in</SubmitButton>
      </Form>
      <Form action={removeImport.bind(null, enrolment, id)} label="Forget this file" scope="forget">
        <SubmitButton variant="quiet">Forget this file</SubmitButton>
      </Form>
    </Page>
  );
}
