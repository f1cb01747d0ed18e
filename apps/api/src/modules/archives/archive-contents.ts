/** What an archive holds of one table. */
export interface Holding {
  table: string;
  /** Names the part of the archive: file and heading. */
  name: string;
  /** The columns that make the heading of one entry on the page, in this order. */
  heading: readonly string[];
  /** The table under whose entries these stand on the page, and the column that names the entry. */
  under?: { table: string; by: string };
  /** What row-level security does not narrow to the person's own already. */
  only?: string;
}

/**
 * Everything that a returner's archive is made of. What is the person's own, row-level security
 * decides: the archive is read as that person. A test compares this list with the database.
 */
export const HOLDINGS: readonly Holding[] = [
  { table: 'account', name: 'account', heading: ['name'], only: 'id = app.account_id()' },
  { table: 'enrolment', name: 'enrolment', heading: ['role'], only: 'id = app.enrolment_id()' },
  { table: 'pairing', name: 'pairings', heading: ['started_at'] },
  { table: 'application', name: 'applications', heading: ['title', 'employer'] },
  {
    table: 'stage_event',
    name: 'history',
    heading: ['kind', 'stage', 'outcome', 'occurred_on'],
    under: { table: 'application', by: 'application_id' },
  },
  {
    table: 'criterion',
    name: 'criteria',
    heading: ['text'],
    under: { table: 'application', by: 'application_id' },
  },
  {
    table: 'sent_material',
    name: 'sent-materials',
    heading: ['label'],
    under: { table: 'application', by: 'application_id' },
  },
  {
    table: 'interview',
    name: 'interviews',
    heading: ['format', 'starts_at'],
    under: { table: 'application', by: 'application_id' },
  },
  {
    table: 'preparation_item',
    name: 'preparation',
    heading: ['text'],
    under: { table: 'interview', by: 'interview_id' },
  },
  {
    table: 'debrief',
    name: 'debriefs',
    heading: ['created_at'],
    under: { table: 'application', by: 'application_id' },
  },
  {
    table: 'debrief_reason',
    name: 'debrief-reasons',
    heading: ['code'],
    under: { table: 'debrief', by: 'debrief_id' },
  },
  {
    table: 'lesson',
    name: 'lessons',
    heading: ['text'],
    under: { table: 'debrief', by: 'debrief_id' },
  },
  {
    table: 'feedback_request',
    name: 'feedback-requests',
    heading: ['recipient', 'asked_on'],
    under: { table: 'debrief', by: 'debrief_id' },
  },
  { table: 'strategy', name: 'strategy', heading: ['updated_at'] },
  {
    table: 'strategy_version',
    name: 'strategy-versions',
    heading: ['number', 'note'],
    under: { table: 'strategy', by: 'strategy_id' },
  },
  { table: 'material', name: 'materials', heading: ['kind', 'name'] },
  {
    table: 'material_version',
    name: 'material-versions',
    heading: ['number', 'note'],
    under: { table: 'material', by: 'material_id' },
  },
  {
    table: 'file_comment',
    name: 'comments-in-files',
    heading: ['author'],
    under: { table: 'material_version', by: 'version_id' },
  },
  { table: 'review', name: 'reviews', heading: ['submitted_at'] },
  {
    table: 'comment',
    name: 'comments',
    heading: ['kind', 'created_at'],
    under: { table: 'review', by: 'review_id' },
  },
  {
    table: 'placement',
    name: 'comments-placed-again',
    heading: ['kind'],
    under: { table: 'review', by: 'review_id' },
  },
  { table: 'meeting', name: 'meetings', heading: ['starts_at'] },
  {
    table: 'meeting_note',
    name: 'meeting-notes',
    heading: ['updated_at'],
    under: { table: 'meeting', by: 'meeting_id' },
  },
  {
    table: 'agreed_step',
    name: 'agreed-steps',
    heading: ['text', 'due'],
    under: { table: 'meeting', by: 'meeting_id' },
  },
  { table: 'mute', name: 'muted-conversations', heading: ['created_at'] },
  { table: 'example', name: 'evidence', heading: ['title'] },
  {
    table: 'example_use',
    name: 'evidence-uses',
    heading: ['criterion_id'],
    under: { table: 'example', by: 'example_id' },
  },
  { table: 'contact', name: 'contacts', heading: ['name', 'employer'] },
  {
    table: 'touchpoint',
    name: 'touchpoints',
    heading: ['on', 'way'],
    under: { table: 'contact', by: 'contact_id' },
  },
  {
    table: 'application_contact',
    name: 'contacts-of-applications',
    heading: ['part', 'application_id'],
    under: { table: 'contact', by: 'contact_id' },
  },
  { table: 'weekly_goal', name: 'weekly-goals', heading: ['week'] },
  { table: 'learning_entry', name: 'learning', heading: ['on', 'text'] },
  {
    table: 'template',
    name: 'templates',
    heading: ['name'],
    only: 'owner_id = app.enrolment_id()',
  },
  { table: 'saved_view', name: 'saved-views', heading: ['name'] },
  { table: 'import', name: 'imports', heading: ['file_name'] },
  { table: 'reminder_settings', name: 'reminder-settings', heading: [] },
  { table: 'nudge', name: 'reminders', heading: ['kind', 'occasion'] },
  {
    table: 'notification',
    name: 'news',
    heading: ['kind', 'created_at'],
    only: 'enrolment_id = app.enrolment_id()',
  },
  { table: 'calendar_feed', name: 'calendars', heading: ['created_at'] },
  {
    table: 'stored_file',
    name: 'files',
    heading: ['name'],
    only: 'id NOT IN (SELECT id FROM archive)',
  },
];

/**
 * What an archive leaves out on purpose: keys that are the same in every row, and secrets that
 * open something without saying anything.
 */
export const LEFT_OUT: readonly string[] = [
  'programme_id',
  'returner_id',
  'token_hash',
  'unsubscribe_token',
];

/** The rows of a table as JSON, oldest first. Narrowed to entries of `under` where ids are given. */
export function selectFrom({ table, under, only }: Holding, ofIds = false): string {
  const conditions = [
    ...(only === undefined ? [] : [only]),
    ...(ofIds && under ? [`${under.by} = ANY ($1::uuid[])`] : []),
  ];
  return `
    SELECT to_jsonb(t) - '{${LEFT_OUT.join(',')}}'::text[] AS row
    FROM (SELECT * FROM "${table}"${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}) t
    ORDER BY t`;
}
