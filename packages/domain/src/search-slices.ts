import {
  CHANNEL_KINDS,
  type Channel,
  channelKind,
  type ChannelKind,
  isChannel,
} from './channels.ts';
import {
  INTERVIEW_TO_OFFER,
  resultAt,
  type SearchFact,
  STEP_RESULTS,
  type Step,
  type StepResult,
  STEPS,
} from './conversion.ts';
import type { PlainDate } from './dates.ts';
import { STOPPING_POINTS, type StoppingPoint } from './diagnosis.ts';
import { materialKey } from './materials.ts';
import { ENDS, type FlowNode, wayOf } from './search-flows.ts';
import { stopOf } from './search-stops.ts';
import { stayAt } from './stage-times.ts';
import { isStage, type Stage } from './stages.ts';

/** How the returner came to it. A contact who led there counts, whatever the channel says. */
export function channelOf(fact: SearchFact): Channel | null {
  return fact.ledByContact ? 'contact' : fact.channel;
}

export function channelKindOf(fact: SearchFact): ChannelKind | null {
  const channel = channelOf(fact);
  return channel === null ? null : channelKind(channel);
}

/**
 * The applications behind a figure: whatever is given must hold. It stands in addresses, so it is
 * made of names and nothing else.
 */
export interface Slice {
  readonly step?: Step['key'] | undefined;
  /** What became of it at the step; without one, all that came there. */
  readonly result?: StepResult | undefined;
  readonly from?: FlowNode | undefined;
  readonly to?: FlowNode | undefined;
  readonly kind?: ChannelKind | undefined;
  readonly channel?: Channel | undefined;
  readonly material?: string | undefined;
  readonly stop?: StoppingPoint | undefined;
  /** Stood at it, and left it or has not yet. */
  readonly stood?: Stage | undefined;
  readonly left?: boolean | undefined;
}

const ALL_STEPS: readonly Step[] = [...STEPS, INTERVIEW_TO_OFFER];

/** The step of that key, or undefined. */
export const stepOf = (key: string | undefined): Step | undefined =>
  ALL_STEPS.find((step) => step.key === key);

/** Whether the application is one of those behind the figure. */
export function isInSlice(fact: SearchFact, slice: Slice, today: PlainDate): boolean {
  const { result, from, to, kind, channel, material, stop, stood, left } = slice;
  const step = stepOf(slice.step);
  if (step) {
    const became = resultAt(fact, step, today);
    if (became === null || (result !== undefined && became !== result)) return false;
  }
  if (from !== undefined || to !== undefined) {
    const way = wayOf(fact);
    const start = from === undefined ? -1 : way.indexOf(from);
    if (from !== undefined && start < 0) return false;
    if (to !== undefined && (from === undefined ? !way.includes(to) : way[start + 1] !== to)) {
      return false;
    }
  }
  if (kind !== undefined && channelKindOf(fact) !== kind) return false;
  if (channel !== undefined && channelOf(fact) !== channel) return false;
  if (material !== undefined && !fact.materials.some((m) => materialKey(m) === material))
    return false;
  if (stop !== undefined && stopOf(fact, today) !== stop) return false;
  if (stood !== undefined) {
    const stay = stayAt(fact, stood, today);
    if (stay === null || (left !== undefined && stay.open === left)) return false;
  }
  return true;
}

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A slice read from an address. What is not a name it knows is left out. */
export function sliceFrom(given: Given): Slice {
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' ? value : undefined;
  };
  const among = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === text(name));
  const node = (name: string): FlowNode | undefined => {
    const value = text(name);
    const end = among(name, ENDS);
    if (end) return end;
    return isStage(value) && value !== 'saved' && value !== 'preparing' ? value : undefined;
  };
  const [channel, stood, left] = [text('channel'), text('stood'), text('left')];
  return {
    step: stepOf(text('step'))?.key,
    result: among('result', STEP_RESULTS),
    from: node('from'),
    to: node('to'),
    kind: among('kind', Object.keys(CHANNEL_KINDS) as ChannelKind[]),
    channel: isChannel(channel) ? channel : undefined,
    material: text('material')?.slice(0, 300),
    stop: among('stop', STOPPING_POINTS),
    stood: isStage(stood) ? stood : undefined,
    left: left === 'yes' ? true : left === 'no' ? false : undefined,
  };
}

/** The same slice, as the query string of an address. */
export function sliceQuery({ left, ...names }: Slice): string {
  const given = { ...names, left: left === undefined ? undefined : left ? 'yes' : 'no' };
  return Object.entries(given)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
