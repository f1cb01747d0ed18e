import type { FeedbackTheme } from '@reshelve/domain/feedback-told';
import type { LessonDue } from '@reshelve/domain/lessons';
import type { Reason, StoppingPoint } from '@reshelve/domain/diagnosis';

/** What a returner wrote after one rejection; the parts belong together. */
export interface Reflection {
  reasons: readonly Reason[];
  /** Beside the first reason. */
  detail: string;
  wentWell: string;
  wasHard: string;
  wouldDoDifferent: string;
  lessons: readonly (readonly [text: string, due: LessonDue])[];
}

/** By where it stopped. */
export const REFLECTIONS: Readonly<Record<StoppingPoint, readonly Reflection[]>> = {
  applied: [
    {
      reasons: ['criterion_not_shown'],
      detail: 'The line about budgets. I have done it and never said so.',
      wentWell:
        'I sent it four days early and had it read by someone else first. The part about the enquiry desk sounded like me.',
      wasHard: 'The form wants ten years of history and I kept apologising for three of them.',
      wouldDoDifferent:
        'Print the person specification, number the criteria, and write one short paragraph under each number.',
      lessons: [
        ['One paragraph with an example for every essential criterion', 'next_application'],
        ['Say what the budget was and what I bought with it', 'next_application'],
      ],
    },
    {
      reasons: ['experience_not_clear', 'less_recent_experience'],
      detail: 'All my examples come from before 2019.',
      wentWell: 'I knew the service and said why I wanted to work there, in two plain sentences.',
      wasHard: 'Making old work sound as real as it was.',
      wouldDoDifferent:
        'Open with the course and the volunteering, and only then go back to the years before.',
      lessons: [
        ['Put what is fresh first: the RDA course, the Friday volunteering', 'next_application'],
      ],
    },
    {
      reasons: ['no_reason_given'],
      detail: '',
      wentWell:
        'It took one evening instead of three, because the evidence was already written down.',
      wasHard: 'A form letter, and not knowing what to make of it.',
      wouldDoDifferent: 'Ring before applying and ask what they are really looking for.',
      lessons: [['Ring the named contact before I write', 'next_application']],
    },
    {
      reasons: ['career_break_raised'],
      detail: 'They asked for “continuous recent experience”.',
      wentWell: 'The covering letter was short and warm, and it had no mistakes in it.',
      wasHard: 'Reading “continuous” after I had pressed send.',
      wouldDoDifferent:
        'Explain the break in one line and follow it straight away with what I did this spring.',
      lessons: [['Use the one-line wording for the break, then move on', 'next_application']],
    },
  ],
  first_round: [
    {
      reasons: ['answers_not_strong'],
      detail: 'I talked for five minutes about one enquiry.',
      wentWell: 'I was calm, the sound was good, and I laughed once and so did they.',
      wasHard: 'No faces to go by: I could not tell when I had said enough.',
      wouldDoDifferent:
        'Two minutes an answer, with the example in key words on a card beside the screen.',
      lessons: [
        ['Five examples of under two minutes each, on cards', 'next_interview'],
        ['A practice call with my mentor, timed', 'next_interview'],
      ],
    },
    {
      reasons: ['knew_too_little'],
      detail: 'They asked about their reading strategy and I had not found it.',
      wentWell: 'The technical questions. It all came back, even the subject headings.',
      wasHard:
        'Finding out in front of three people that there is a strategy on page two of their site.',
      wouldDoDifferent: 'An hour with their website and their last annual report the day before.',
      lessons: [['One hour on the organisation, with three notes to use', 'next_interview']],
    },
    {
      reasons: ['career_break_raised', 'answers_not_strong'],
      detail: 'I was asked what I had “been doing”, and went on too long.',
      wentWell: 'I asked a good question about how the team shares evening shifts.',
      wasHard: 'The kitchen behind me, and the doorbell.',
      wouldDoDifferent:
        'Sit upstairs, put a note on the door, and answer that question in two sentences.',
      lessons: [
        ['Upstairs, plain wall, note on the door', 'next_interview'],
        ['The break in two sentences, said out loud ten times', 'next_interview'],
      ],
    },
  ],
  final_interview: [
    {
      reasons: ['internal_candidate'],
      detail: 'They told me kindly that someone had been covering the post.',
      wentWell:
        'The presentation. I kept to ten minutes and the questions afterwards were real questions.',
      wasHard: 'Liking them so much.',
      wouldDoDifferent: 'Ask early whether there is an internal candidate. Apply anyway.',
      lessons: [['Send a thank-you note the next morning, and stay in touch', 'next_interview']],
    },
    {
      reasons: ['task_not_strong'],
      detail: 'The search task: I ran out of time on the second database.',
      wentWell: 'I explained out loud what I was doing, and they noticed that.',
      wasHard: 'A keyboard that was not mine, and twenty minutes.',
      wouldDoDifferent: 'Practise against the clock, twice, on somebody else’s computer.',
      lessons: [
        ['Two timed practice searches in the week before', 'next_interview'],
        ['Ask beforehand what the task will be', 'next_interview'],
      ],
    },
    {
      reasons: ['answers_not_strong', 'less_recent_experience'],
      detail: 'The person appointed came from a similar post.',
      wentWell: 'I had three questions ready and used two of them.',
      wasHard: 'The panel of five, and the same question twice in different words.',
      wouldDoDifferent: 'Have a second example ready for the criterion that matters most.',
      lessons: [['Two examples for the criterion they care about most', 'next_interview']],
    },
  ],
  offer: [
    {
      reasons: ['terms_did_not_fit'],
      detail: 'Saturdays every week, which had been every other week in the advert.',
      wentWell: 'They wanted me. I said what I could and could not do, and stayed friendly.',
      wasHard: 'Letting go of something I had already told my family about.',
      wouldDoDifferent: 'Ask about the rota at the interview.',
      lessons: [['Ask about hours and rota before the offer', 'next_interview']],
    },
  ],
  no_response: [
    {
      reasons: ['no_reason_given'],
      detail: 'Six weeks, and a closed web page.',
      wentWell: 'I asked once, politely, and then I stopped checking.',
      wasHard: 'The waiting more than the answer.',
      wouldDoDifferent: 'Write the date to stop waiting into the calendar on the day I apply.',
      lessons: [['Set a date to stop waiting when I send it', 'next_application']],
    },
    {
      reasons: ['no_reason_given', 'internal_candidate'],
      detail: 'Someone at the book group thinks that it was filled from inside.',
      wentWell: 'A tidy application that I can use again, nearly as it is.',
      wasHard: 'Not being able to tell anyone how it ended.',
      wouldDoDifferent: 'Find one person who works there before I apply.',
      lessons: [['Look for one contact at the employer first', 'next_application']],
    },
  ],
};

/** What came with a decision, or as feedback later, in the invented employers' words. */
export const DECISION_WORDS = [
  'Thank you for your application. There was a strong field and on this occasion you have not been shortlisted.',
  'We regret that we are unable to take your application further.',
  'The panel enjoyed meeting you and was sorry not to be able to appoint you this time.',
  '',
  '',
] as const;

/** What was said, what the returner makes of it, and what it is about. */
export const FEEDBACK: readonly (readonly [
  verbatim: string,
  ownWords: string,
  themes: readonly FeedbackTheme[],
])[] = [
  [
    'Your statement was well written, but the panel could not score you on managing a budget, as it was not mentioned.',
    'So it was that line. It is the easiest thing in the world to add.',
    ['application'],
  ],
  [
    'You came across as warm and knowledgeable. Some answers were long, and we did not get to every question.',
    'Shorter. They liked the content. I can do shorter.',
    ['strengths', 'answers'],
  ],
  [
    'You were a very close second. The successful candidate had used our system recently.',
    'Close second. I will ask for a day’s shadowing to see the system.',
    ['recent_experience', 'competition'],
  ],
  [
    'We would have liked to hear more about how you would use the role to reach people who do not come in.',
    'I know a lot about that and said none of it. Next time it goes first.',
    ['answers'],
  ],
  [
    'The task was sound; with more practice under time pressure it would have been among the best.',
    'Practice is something I can do.',
    ['task'],
  ],
];

export const CLOSING_NOTES = [
  'A good try, and better than the last one. On to the next.',
  'I would have liked this one. I can be sorry about it and still be fine.',
  'They said close. I believe them.',
  'It was not meant for someone with school runs, and that is all right.',
  'What I keep from it: the evidence paragraphs. They will be used again.',
  'Tea, a walk, and done.',
  '',
] as const;

export const FEELINGS = [
  'Tired, and all right',
  'Disappointed',
  'Relieved, oddly',
  'Hopeful',
  '',
  '',
] as const;
