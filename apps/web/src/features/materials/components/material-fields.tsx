import { MATERIAL_KIND_LABELS, MATERIAL_KINDS } from '@reshelve/domain/materials';
import { FileField, SelectField, TextField } from '@/components/fields';

export const kinds = MATERIAL_KINDS.map((kind) => ({
  value: kind,
  label: MATERIAL_KIND_LABELS[kind],
}));

/** What kind it is. */
export const KindField = () => (
  <SelectField name="kind" label="What is it?" empty="Choose one" options={kinds} />
);

/** What it is called. */
export const NameField = () => (
  <TextField
    name="name"
    label="What do you call it?"
    hint="A name that you will know it by, such as “CV for public libraries”. Your mentor reads it with each version that you send."
    autoComplete="off"
  />
);

/** A file of words. */
export const PaperField = () => (
  <FileField
    name="file"
    label="Your file"
    hint="A Word document (.docx), PDF, OpenDocument text (.odt), Markdown or plain text, up to 10 MB. It is kept as it is; its words are read beside it."
    accept=".docx,.pdf,.odt,.md,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/pdf,application/vnd.oasis.opendocument.text,text/markdown,text/plain"
  />
);
