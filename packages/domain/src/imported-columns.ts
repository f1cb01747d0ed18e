/** What a column of an imported file can hold of an application. */
export const IMPORT_FIELDS = [
  'title',
  'employer',
  'location',
  'link',
  'channel',
  'status',
  'outcome',
  'savedOn',
  'appliedOn',
  'interviewOn',
  'finalOn',
  'offerOn',
  'endedOn',
  'closingOn',
  'salary',
  'hours',
  'contract',
  'notes',
  'advert',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const IMPORT_FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  title: 'Job title',
  employer: 'Employer',
  location: 'Location',
  link: 'Link to the advert',
  channel: 'How you came to it',
  status: 'Where it stands',
  outcome: 'How it ended',
  savedOn: 'Date: found or saved',
  appliedOn: 'Date: applied',
  interviewOn: 'Date: first interview',
  finalOn: 'Date: final interview',
  offerOn: 'Date: offer',
  endedOn: 'Date: ended',
  closingOn: 'Closing date',
  salary: 'Salary',
  hours: 'Hours',
  contract: 'Contract',
  notes: 'Notes',
  advert: 'Words of the advert',
};

export const DATE_FIELDS = [
  'savedOn',
  'appliedOn',
  'interviewOn',
  'finalOn',
  'offerOn',
  'endedOn',
  'closingOn',
] as const satisfies readonly ImportField[];
export type DateField = (typeof DATE_FIELDS)[number];

/** Names of columns in trackers' exports and hand-made sheets, British and American. */
const NAMES: Readonly<Record<ImportField, string>> = {
  title:
    'title|job title|position|position title|role|role title|job|job name|job role|post|post title|vacancy|job position',
  employer:
    'employer|company|company name|organisation|organization|employer name|organisation name|organization name|firm|library',
  location: 'location|job location|city|place|town|where|office|address',
  link: 'link|url|job url|job post url|job post link|post url|job link|posting url|job posting url|link to job|link to advert|advert link|web address|website|job posting|posting link|listing url|application link|advert url',
  channel:
    'source|channel|found via|found on|how found|how i found it|how did you hear of it|where found|job board|referral source|platform|site|found through',
  status:
    'status|stage|application status|current status|state|progress|job status|column|list|board list|list name|application stage|current stage|phase|pipeline stage',
  outcome: 'outcome|result|final outcome|decision|final result|final status',
  savedOn:
    'date saved|saved|saved on|saved date|date added|added|added on|created|created at|date created|created date|created on|date found|found on date|saved at|bookmarked',
  appliedOn:
    'date applied|applied|applied on|applied date|application date|applied at|date of application|submitted|date submitted|submitted on|date sent|sent|sent on|submission date|apply date|applied when',
  interviewOn:
    'interview|interview date|date of interview|interview on|interviewed|interviewed on|first interview|first interview date|first round|first round date|phone screen|phone screen date|screening date|interview 1|interview 1 date|1st interview|phone interview|interviewing date|date interviewed',
  finalOn:
    'final interview|final interview date|final round|final round date|onsite|onsite date|on site interview|second interview|second interview date|2nd interview|interview 2|interview 2 date|panel interview|panel date',
  offerOn: 'offer|offer date|date of offer|offered|offered on|offer received|offer on|date offered',
  endedOn:
    'ended|ended on|date ended|end date|rejected on|rejection date|date rejected|rejected|rejected date|closed on|date closed|heard back|date heard|response date|decision date|date of outcome|outcome date|withdrawn on|closed date',
  closingOn:
    'closing date|closes|closing|deadline|application deadline|closes on|apply by|due date|due|close date|closing on|expiry date',
  salary:
    'salary|pay|compensation|salary range|wage|grade|salary grade|pay range|min salary|rate|package',
  hours:
    'hours|working hours|work pattern|working pattern|full time part time|ft pt|hours per week|time',
  contract:
    'contract|contract type|job type|employment type|type|type of contract|contract length|permanent temporary',
  notes: 'notes|note|comments|comment|remarks|my notes|details|thoughts|next steps|next step|memo',
  advert:
    'advert|description|job description|advert text|job ad|ad text|posting text|advertisement|job details|jd',
};

const BY_NAME: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => NAMES[field].split('|').map((name) => [name, field] as const)),
);

function nameKey(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a column holds, by its name; null where that says nothing. */
export function fieldNamed(header: string): ImportField | null {
  return BY_NAME.get(nameKey(header)) ?? null;
}

/** What the columns hold, by their names. Of two columns of one meaning the first counts. */
export function recogniseColumns(headers: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = fieldNamed(header);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Whether a line reads like the names of columns: at least two of them are known. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => fieldNamed(cell) !== null).length >= 2;
}
