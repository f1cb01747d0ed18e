import { isAtLeast, type Outcome, type Stage } from './stages.ts';

/**
 * Raised when a code is added, dropped or changes its meaning. A code that was ever stored keeps
 * its label.
 */
export const REASONS_VERSION = 1;

/**
 * Why an application was rejected: a flat list of plain sentences. England's teacher-training
 * service tried 28 nested ones first, and "other" became the favourite; about ten plain sentences
 * with an optional detail covered everything (DFE-Digital, bat-design-history, 2020 to 2023).
 */
export const REASONS = [
  'criterion_not_shown',
  'experience_not_clear',
  'less_recent_experience',
  'career_break_raised',
  'answers_not_strong',
  'task_not_strong',
  'knew_too_little',
  'internal_candidate',
  'post_changed',
  'terms_did_not_fit',
  'no_reason_given',
] as const;
export type Reason = (typeof REASONS)[number];

export const REASON_LABELS: Readonly<Record<Reason, string>> = {
  criterion_not_shown: 'An essential criterion was not met or not shown',
  experience_not_clear: 'The application did not show my experience clearly',
  less_recent_experience: 'Other candidates had more recent experience',
  career_break_raised: 'The career break or a gap was raised',
  answers_not_strong: 'The interview answers were not strong enough',
  task_not_strong: 'The presentation, task or test was not strong enough',
  knew_too_little: 'I knew too little about the organisation or the post',
  internal_candidate: 'An internal candidate or someone known was appointed',
  post_changed: 'The post was withdrawn, frozen or changed',
  terms_did_not_fit: 'The terms did not fit: hours, place or pay',
  no_reason_given: 'No reason was given',
};

/** Whether the employer gave the reason or the returner suspects it. Never mixed up. */
export const REASON_BASES = ['given', 'suspected'] as const;
export type ReasonBasis = (typeof REASON_BASES)[number];

export const REASON_BASIS_LABELS: Readonly<Record<ReasonBasis, string>> = {
  given: 'They said so',
  suspected: 'I suspect so',
};

export function isReason(value: unknown): value is Reason {
  return REASONS.some((reason) => reason === value);
}

/** The label of a stored code; a code of a later version is shown as it is. */
export function reasonLabel(code: string): string {
  return isReason(code) ? REASON_LABELS[code] : code;
}

/** The reasons that come up at a stage, likeliest first; the others stay in the list after them. */
export function reasonsFor(stoppedAt: Stage): readonly Reason[] {
  const first: readonly Reason[] = LIKELY[stoppedAt] ?? [];
  return [...first, ...REASONS.filter((reason) => !first.includes(reason))];
}

const LIKELY: Readonly<Partial<Record<Stage, readonly Reason[]>>> = {
  applied: ['criterion_not_shown', 'experience_not_clear', 'less_recent_experience'],
  first_round: ['answers_not_strong', 'knew_too_little', 'career_break_raised'],
  final_interview: ['answers_not_strong', 'task_not_strong', 'internal_candidate'],
  offer: ['terms_did_not_fit', 'post_changed'],
};

/** Where in Reshelve a pointer leads. */
export type PointerTarget =
  'criteria' | 'materials' | 'strategy' | 'interviews' | 'lessons' | 'feedback';

export interface Pointer {
  readonly label: string;
  readonly target: PointerTarget;
}

/** The points at which applications stop, each with a diagnosis of its own. */
export const STOPPING_POINTS = [
  'applied',
  'first_round',
  'final_interview',
  'offer',
  'no_response',
] as const;
export type StoppingPoint = (typeof STOPPING_POINTS)[number];

export const STOPPING_POINT_LABELS: Readonly<Record<StoppingPoint, string>> = {
  applied: 'After applying',
  first_round: 'After a phone or video round',
  final_interview: 'After the final interview',
  offer: 'At the offer',
  no_response: 'Without an answer',
};

/** What a stopping point usually says. A pattern over several applications says more than one. */
export interface Diagnosis {
  readonly title: string;
  /** Acknowledges first. */
  readonly opening: string;
  readonly pointsTo: readonly string[];
  readonly lookAt: readonly string[];
  readonly pointers: readonly Pointer[];
}

/**
 * The stage at which applications stop says what to change. After Leonard, E. (2019), Career
 * conversations: So, you didn't get the job, Reference and User Services Quarterly 58 (3), 134; the
 * offer and silence are added from the practice of UK library recruitment.
 */
export const DIAGNOSES: Readonly<Record<StoppingPoint, Diagnosis>> = {
  applied: {
    title: 'It stopped before an interview',
    opening:
      'You put time and hope into this one, and it is disappointing not to be asked in. One application says little about you. Several that stop here say something about the paper.',
    pointsTo: [
      'The panel could not tick every essential criterion from what it had in front of it. Most score criterion by criterion, and only what is written counts.',
      'Your experience is there, but it is hard to find or described in general words.',
      'A gap was left for the reader to wonder about.',
    ],
    lookAt: [
      'Take the person specification and mark, line by line, the sentence that proves each essential criterion. An empty line is your first change.',
      'Read the version you sent as a stranger would. Does each example say what you did and what came of it?',
      'Explain the break in a line, then go straight on to what is fresh: courses, volunteering, shadowing, reading.',
    ],
    pointers: [
      { label: 'Go through the criteria', target: 'criteria' },
      { label: 'Look at what you sent', target: 'materials' },
      { label: 'Ask which criterion fell short', target: 'feedback' },
    ],
  },
  first_round: {
    title: 'It stopped after the first round',
    opening:
      'They read your application and wanted to talk to you: the paper works. A phone or video call is a skill of its own, and it is one that practice changes quickly.',
    pointsTo: [
      'Being at home makes it easy to get too comfortable, and the call then feels less like an interview than it is.',
      'Sound, light or background got in the way of what you said.',
      'Answers ran long, or lacked one short example each.',
    ],
    lookAt: [
      'Try out the set-up the day before: sound, light from the front, a quiet background, the device at eye level.',
      'Prepare five examples that each take under two minutes, and keep them by you in key words.',
      'Hold one practice call with your mentor, in the clothes and the chair of the real one.',
    ],
    pointers: [
      { label: 'Read your notes on the interview', target: 'interviews' },
      { label: 'Write a lesson for the next interview', target: 'lessons' },
      { label: 'Ask how the call came across', target: 'feedback' },
    ],
  },
  final_interview: {
    title: 'It stopped after the final interview',
    opening:
      'Coming this far and not getting it is the hardest place to stop. You were one of the few that they could see in the post. What decides here is usually small, and often can be prepared.',
    pointsTo: [
      'Somebody else knew more about the organisation, its readers and what this post is for.',
      'The examples, the presentation or the task were sound, and another candidate’s were stronger.',
      'You asked no questions at the end, or sent no thank-you note afterwards.',
    ],
    lookAt: [
      'Write down the questions you remember while they are fresh, and the answer you would give now.',
      'Before the next one, set two hours aside for the organisation: its plan, its latest report, a visit if you can.',
      'Prepare three questions to ask them, and a short note of thanks for the day after.',
    ],
    pointers: [
      { label: 'Read your notes on the interview', target: 'interviews' },
      { label: 'Ask what made the difference', target: 'feedback' },
      { label: 'Write a lesson for the next interview', target: 'lessons' },
    ],
  },
  offer: {
    title: 'It stopped at the offer',
    opening:
      'They chose you. That it fell through after that is a real loss, and it does not undo what you showed them.',
    pointsTo: [
      'Hours, place, pay or the starting date did not come together.',
      'References took too long, or were not what was hoped for.',
      'The post or its funding changed in the meantime.',
    ],
    lookAt: [
      'Write down what you need (hours, place, pay) and what you could give way on, before the next application.',
      'Ask your referees early, tell them about the post, and check that their details are up to date.',
      'Ask about hours and place at the interview rather than after it.',
    ],
    pointers: [
      { label: 'Put what you need into your plan', target: 'strategy' },
      { label: 'Ask what stood in the way', target: 'feedback' },
      { label: 'Write a lesson for the next application', target: 'lessons' },
    ],
  },
  no_response: {
    title: 'No answer came',
    opening:
      'Silence after all that work is hard, and it is no verdict on you. It is very often about the process and not the person, and to stop waiting is a decision you can be content with.',
    pointsTo: [
      'Many employers answer only those whom they invite.',
      'The post was filled from inside, frozen or forgotten.',
      'The closing date had passed, or the application never reached the right person.',
    ],
    lookAt: [
      'Ask once, kindly, whether a decision was made. Then close it, whatever comes back.',
      'Check closing dates and the address before you send the next one.',
      'See how many of these came through portals. People you know hear sooner, and get answers.',
    ],
    pointers: [
      { label: 'Ask once', target: 'feedback' },
      { label: 'Look at where you search', target: 'strategy' },
      { label: 'Go through the criteria', target: 'criteria' },
    ],
  },
};

/** The stages at which an employer can say no. */
export const STOPPABLE_STAGES = ['applied', 'first_round', 'final_interview', 'offer'] as const;
export type StoppableStage = (typeof STOPPABLE_STAGES)[number];

export function isStoppableStage(value: unknown): value is StoppableStage {
  return STOPPABLE_STAGES.some((stage) => stage === value);
}

/** The stage that the debrief offers first: the furthest that the application had reached. */
export function likelyStop(furthest: Stage): StoppableStage {
  return isStoppableStage(furthest) ? furthest : 'applied';
}

/** Which diagnosis fits. Silence before any interview has one of its own. */
export function stoppingPoint(stoppedAt: Stage, outcome: Outcome | null): StoppingPoint {
  if (outcome === 'no_response' && !isAtLeast(stoppedAt, 'first_round')) return 'no_response';
  return likelyStop(stoppedAt);
}

export function diagnosisFor(stoppedAt: Stage, outcome: Outcome | null): Diagnosis {
  return DIAGNOSES[stoppingPoint(stoppedAt, outcome)];
}
