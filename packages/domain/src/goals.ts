/** What a week's goal is made of. */
export const GOAL_PARTS = ['applications', 'contacts', 'learning'] as const;
export type GoalPart = (typeof GOAL_PARTS)[number];

/** How many of each; 0 is not part of the goal. All 0: the week is left free, on purpose. */
export type Goal = Readonly<Record<GoalPart, number>>;

/** More in a week is no goal but a burden. */
export const MOST_A_WEEK = 20;

/** Whether the returner leaves the week free: that is a choice, not a failure. */
export function isLeftFree(goal: Goal): boolean {
  return GOAL_PARTS.every((part) => goal[part] === 0);
}

/** Whether everything chosen is done; never for a week left free. */
export function isReached(goal: Goal, done: Goal): boolean {
  return !isLeftFree(goal) && GOAL_PARTS.every((part) => done[part] >= goal[part]);
}
