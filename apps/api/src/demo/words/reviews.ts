import type { Rubric } from '@reshelve/domain/rubric';

export type SaidOnWords = { quote: string; text: string } & (
  { kind: 'remark' | 'praise' } | { kind: 'suggestion'; replacement: string }
);

/** What a mentor says about the CV in which the break is told. */
export const CV_REVIEW: {
  question: string;
  summary: string;
  rubric: Rubric;
  said: readonly SaidOnWords[];
} = {
  question: 'Is my break told well, or is it too much?',
  summary:
    'The break is told well: it shows what you did, and takes three lines. Two small changes would bring the first page forward, and then I would send it.',
  rubric: {
    materials: { mark: 'getting_there', note: 'Clear and short. Dates could line up.' },
    skills: { mark: 'shines', note: 'A number in every line.' },
    learning: { mark: 'shines', note: '' },
  },
  said: [
    {
      kind: 'praise',
      quote: 'up to 200 questions a day',
      text: 'A number that one remembers. More of these.',
    },
    {
      kind: 'suggestion',
      quote: 'whenever the manager was away',
      replacement: 'in the manager’s place, some eight weeks a year',
      text: 'So that nobody takes it for an afternoon now and then.',
    },
    {
      kind: 'remark',
      quote: 'catalogued its 3,000 books',
      text: 'In which system? Someone will ask.',
    },
    {
      kind: 'suggestion',
      quote: 'took a short course in',
      replacement: 'completed the course',
      text: '',
    },
  ],
};

export const STATEMENT_QUESTION = 'Does it answer each essential criterion plainly enough?';
