/** What somebody can do with a comment. */
export const STEP_LABELS = {
  accept: 'Take it up',
  decline: 'Leave it',
  reconsider: 'Think about it again',
  answer: 'Answer',
  change: 'Change or throw away',
  resolve: 'Mark as settled',
  reopen: 'Open again',
} as const;
export type Step = keyof typeof STEP_LABELS;

/** What is done with a press of a button, and nothing to write. */
export type PlainStep = Exclude<Step, 'answer' | 'change'>;
