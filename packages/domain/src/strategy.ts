import { type Change, changesBetween } from './changes.ts';

/** The parts of a strategy, in order. */
export const STRATEGY_PARTS = ['plan', 'reflection', 'feedback', 'acceptance'] as const;
export type StrategyPart = (typeof STRATEGY_PARTS)[number];

/** The text of each part. */
export type StrategyParts = Readonly<Record<StrategyPart, string>>;

export function isStrategyPart(value: unknown): value is StrategyPart {
  return STRATEGY_PARTS.some((part) => part === value);
}

/** The same done to each part. */
export function mapParts<From, To>(
  parts: Readonly<Record<StrategyPart, From>>,
  change: (of: From) => To,
): Record<StrategyPart, To> {
  const { plan, reflection, feedback, acceptance } = parts;
  return {
    plan: change(plan),
    reflection: change(reflection),
    feedback: change(feedback),
    acceptance: change(acceptance),
  };
}

interface PartGuide {
  readonly title: string;
  readonly explanation: string;
  readonly prompts: readonly string[];
}

/**
 * What each part is for. After Valerie Cherneski's rejection strategy in four parts (iRelaunch,
 * podcast episode 3 and How can I deal with rejection better?).
 */
export const STRATEGY_GUIDE: Readonly<Record<StrategyPart, PartGuide>> = {
  plan: {
    title: 'A plan that expects rejection',
    explanation:
      'Most applications end in a no, for everybody. When your plan counts on that, a no is a step in it and not the end of it, and the search stays in your hands.',
    prompts: [
      'How many applications do I expect for one interview, and how many interviews for one offer?',
      'How many hours a week can I give this, and on which days?',
      'Which people, employers and places do I go to first?',
      'What do I need (hours, place, pay), and where can I give way?',
    ],
  },
  reflection: {
    title: 'What I learn, and what I change',
    explanation:
      'Each debrief leaves a lesson or two. Here they come together and change the plan. Look for the pattern over several applications rather than at one alone.',
    prompts: [
      'At which stage do my applications usually stop?',
      'What went well that I want to keep?',
      'Which lessons have I taken up, and what did they change?',
      'What shall I do differently in the next three applications?',
    ],
  },
  feedback: {
    title: 'Asking for feedback, and taking it in',
    explanation:
      'Ask by e-mail. Where somebody would rather not write, offer a call of 15 minutes, arranged beforehand. Whatever comes, thank them: you learn something, and a door stays open.',
    prompts: [
      'Whom do I ask, how soon, and with which one or two questions?',
      'What helps me to listen without arguing?',
      'Who helps me to make sense of vague answers?',
      'What have I heard more than once?',
    ],
  },
  acceptance: {
    title: 'Accepting the decision, and moving on',
    explanation:
      'A decision that you have accepted no longer takes your time. Decide now, on a calm day, what you will do on the day of the next no.',
    prompts: [
      'What do I do on the day itself, and whom do I tell?',
      'How long do I give a disappointment before I go on?',
      'Which sentence do I want to hear from myself?',
      'What keeps me well outside the search?',
    ],
  },
};

/**
 * What changed between two versions, part by part, as `changesBetween` tells it.
 */
export function changesSince(
  before: StrategyParts,
  after: StrategyParts,
): Readonly<Record<StrategyPart, readonly Change[]>> {
  return {
    plan: changesBetween(before.plan, after.plan),
    reflection: changesBetween(before.reflection, after.reflection),
    feedback: changesBetween(before.feedback, after.feedback),
    acceptance: changesBetween(before.acceptance, after.acceptance),
  };
}

/** The parts whose text differs. */
export function changedParts(before: StrategyParts, after: StrategyParts): StrategyPart[] {
  return STRATEGY_PARTS.filter((part) => before[part] !== after[part]);
}
