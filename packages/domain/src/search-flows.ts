import type { SearchFact } from './conversion.ts';
import { compareStages, isAtLeast, STAGE_LABELS, type Stage, STAGES } from './stages.ts';

/** Where an application that was sent can end up, in the order of the picture. */
export const ENDS = [
  'accepted',
  'open',
  'own_choice',
  'closed',
  'no_response',
  'rejected',
] as const;
export type End = (typeof ENDS)[number];

export const END_LABELS: Readonly<Record<End, string>> = {
  accepted: 'Accepted',
  open: 'Still open',
  own_choice: 'Withdrew or declined',
  closed: 'Vacancy closed',
  no_response: 'No response',
  rejected: 'Not this time',
};

/** A place in the flow of a search: a stage once sent, or an end. */
export type FlowNode = SentStage | End;
const SENT = STAGES.filter((stage) => isAtLeast(stage, 'applied'));
export type SentStage = Exclude<Stage, 'saved' | 'preparing'>;

export const flowLabel = (node: FlowNode): string =>
  isEnd(node) ? END_LABELS[node] : STAGE_LABELS[node];

export const isEnd = (node: FlowNode): node is End => ENDS.some((end) => end === node);

/** So many applications went from the one to the other. */
export interface Flow {
  readonly from: SentStage;
  readonly to: FlowNode;
  readonly count: number;
}

/** Where an application that was sent has come to an end, or that it is open. */
export function endOf({ outcome }: SearchFact): End {
  switch (outcome) {
    case null:
      return 'open';
    case 'declined':
    case 'withdrawn':
      return 'own_choice';
    case 'vacancy_closed':
      return 'closed';
    default:
      return outcome;
  }
}

/** The way of one application: through each stage up to the furthest, and to its end. */
export function wayOf(fact: SearchFact): FlowNode[] {
  if (!isAtLeast(fact.furthest, 'applied')) return [];
  const stages = SENT.filter((stage) => compareStages(stage, fact.furthest) <= 0);
  return [...(stages as SentStage[]), endOf(fact)];
}

/** All that were sent, as flows: what comes into a stage goes out of it again. */
export function flowsOf(facts: readonly SearchFact[]): Flow[] {
  const counts = new Map<string, { from: SentStage; to: FlowNode; count: number }>();
  for (const fact of facts) {
    const way = wayOf(fact);
    for (const [i, to] of way.entries()) {
      const from = way[i - 1];
      if (from === undefined || isEnd(from)) continue;
      const key = `${from}>${to}`;
      const flow = counts.get(key) ?? { from, to, count: 0 };
      flow.count += 1;
      counts.set(key, flow);
    }
  }
  const order: readonly FlowNode[] = [...(SENT as SentStage[]), ...ENDS];
  return [...counts.values()].sort(
    (a, b) =>
      order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  );
}
