const CHANGES =
  'There are tracked changes: they were read as if you had accepted them, with what was put in and without what was struck out.';

/** What documents have that words cannot say, and how its owner is told: one of it, and several. */
const SENTENCES = {
  picture: ['A picture was left out.', (n) => `${n} pictures were left out.`],
  drawing: ['A drawing or chart was left out.', (n) => `${n} drawings or charts were left out.`],
  attachment: [
    'A file within the file was left out.',
    (n) => `${n} files within the file were left out.`,
  ],
  footnote: ['A footnote was left out.', (n) => `${n} footnotes were left out.`],
  field: [
    'What is filled into a field of the form was left out.',
    (n) => `What is filled into ${n} fields of the form was left out.`,
  ],
  remark: ['A comment was left out.', (n) => `${n} comments were left out.`],
  link: [
    'A link that leads neither to the web nor to mail was left out. Its words are here.',
    (n) =>
      `${n} links that lead neither to the web nor to mail were left out. Their words are here.`,
  ],
  hidden: ['Hidden text was left out.', () => 'Hidden text was left out.'],
  formula: [
    'A formula was read as plain letters.',
    (n) => `${n} formulas were read as plain letters.`,
  ],
  box: [
    'A text box was read after the paragraph it belongs to.',
    (n) => `${n} text boxes were read after the paragraphs they belong to.`,
  ],
  table: ['A table was read row by row.', (n) => `${n} tables were read row by row.`],
  layout: [
    'A table that arranges the page was read cell by cell.',
    (n) => `${n} tables that arrange the page were read cell by cell.`,
  ],
  changes: [CHANGES, () => CHANGES],
} as const satisfies Record<string, readonly [string, (times: string) => string]>;

export type Finding = keyof typeof SENTENCES;

export function sentencesOf(findings: ReadonlyMap<Finding, number>): string[] {
  return [...findings].map(([what, times]) => {
    const [one, several] = SENTENCES[what];
    return times === 1 ? one : several(String(times));
  });
}
