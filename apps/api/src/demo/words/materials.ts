/** The CV as it came from the computer at home, by date. */
export const OLD_CV = `Curriculum vitae

Employment

2009 to 2016: Senior Library Assistant, Borough Libraries. Enquiry desk, issue desk, stock work, story times, holiday cover for the branch manager.

2004 to 2009: Library Assistant, College Library. Issue desk, shelving, induction tours.

2016 to now: at home with family.

Education

MA Library and Information Management, 2009. BA History, 2004.
`;

/** The same, by skill. */
export const CV_BY_SKILL = `# Curriculum vitae

## What I bring

- **Enquiries and readers:** seven years at a busy enquiry desk, up to 200 questions a day
- **Stock:** weeded and rebuilt the local history collection, 4,000 volumes
- **Children and families:** weekly story times, and the summer reading challenge for 300 children
- **Running a branch:** rotas, cash and keys whenever the manager was away

## Where I worked

2009\tSenior Library Assistant, Borough Libraries, until 2016
2004\tLibrary Assistant, College Library, until 2009

2016 to now: at home with family.

## Education

MA Library and Information Management, 2009. BA History, 2004.
`;

/** With the break told instead of left. */
export const CV_BREAK_TOLD = CV_BY_SKILL.replace(
  '2016 to now: at home with family.',
  `## My career break

Since 2016 I have cared for my family. In that time I ran the *school library* as a volunteer, two mornings a week, catalogued its 3,000 books, and took a short course in [RDA and MARC 21](https://www.cilip.org.uk/).`,
);

/** The variant for universities, as far as it has got. */
export const CV_ACADEMIC = CV_BREAK_TOLD.replace(
  '- **Children and families:** weekly story times, and the summer reading challenge for 300 children\n',
  '- **Students:** induction tours and one-to-one help with finding sources, at the college library\n',
);

export const STATEMENT = `## Experience of working with the public

At Borough Libraries I answered up to 200 enquiries a day. When the new catalogue confused our older readers, I began a weekly half hour of help beside the coffee morning. Within three months the queue at the desk was half as long.

## Managing a collection

I weeded and rebuilt the local history collection. I agreed with the county archive what belonged where, and found room for what readers asked for.
`;

export const STATEMENT_WITH_FIGURES = STATEMENT.replace(
  'I agreed with the county archive',
  'Of 4,000 volumes, 900 had not been opened in ten years. I agreed with the county archive',
);
