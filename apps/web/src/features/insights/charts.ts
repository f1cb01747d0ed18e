import {
  CHANNEL_KIND_LABELS,
  CHANNEL_LABELS,
  type ChannelKind,
  CHANNELS,
} from '@reshelve/domain/channels';
import { STEPS, type Tally, tallyOf, triesOf } from '@reshelve/domain/conversion';
import { MATERIAL_KIND_LABELS, MATERIAL_KINDS, materialKey } from '@reshelve/domain/materials';
import { intervalOf } from '@reshelve/domain/proportions';
import { ENDS, flowLabel, type FlowNode, flowsOf } from '@reshelve/domain/search-flows';
import { isTelling } from '@reshelve/domain/search-insights';
import { channelKindOf, channelOf, type Slice } from '@reshelve/domain/search-slices';
import { stageTimes } from '@reshelve/domain/stage-times';
import { isAtLeast, STAGE_LABELS, STAGES } from '@reshelve/domain/stages';
import type { Drawing, Ink } from '@reshelve/ui/drawing';
import { type Axis, intervalDrawing, type IntervalRow } from '@reshelve/ui/interval-chart';
import { sankeyDrawing } from '@reshelve/ui/sankey';
import type { Counted, Search } from './loaders';

/** The charts of the page, each with an address of its own for its picture. */
export const CHARTS = ['steps', 'flow', 'times', 'channels', 'materials'] as const;
export type ChartName = (typeof CHARTS)[number];

export const CHART_TITLES: Readonly<Record<ChartName, string>> = {
  steps: 'How far applications come',
  flow: 'The way of every application',
  times: 'Days at each stage',
  channels: 'Interviews by how you came to the vacancy',
  materials: 'Interviews by what you sent',
};

const INTERVAL_NOTE =
  'The bar is where the true share lies with a probability of 90 %, the dot its middle. Applications still open count neither way.';
const PLAN_NOTE = 'The upright mark is what you expect.';
const CHANNELS_NOTE = 'Channels of which it is too early to say are in the table only.';
const TIMES_NOTE =
  'The bar is the middle half of those that have gone on, the dot the one in the middle. A hollow dot is what is still there.';
const FLOW_NOTE =
  'The wider the band, the more applications. A round that was skipped counts as passed, and what has been silent for long is still open here.';

export const isChart = (name: string): name is ChartName => CHARTS.some((chart) => chart === name);

/** A group of applications and how many of them led to an interview. */
export interface Group {
  key: string;
  label: string;
  tally: Tally;
  slice: Slice;
  /** All sent, whatever became of them. */
  sent: number;
}

const isSent = ({ furthest }: Counted) => isAtLeast(furthest, 'applied');
const [TO_INTERVIEW] = STEPS;

function group(search: Search, key: string, label: string, those: Counted[], slice: Slice): Group {
  const sent = those.filter(isSent);
  const tally = tallyOf(sent, TO_INTERVIEW, search.today);
  return { key, label, tally, slice: { ...slice, step: TO_INTERVIEW.key }, sent: sent.length };
}

/** Through people, and through boards, sites and agencies. */
export function kindsOf(search: Search): Group[] {
  return (['people', 'portals'] as const satisfies readonly ChannelKind[]).map((kind) => {
    const those = search.applications.filter((fact) => channelKindOf(fact) === kind);
    return group(search, kind, CHANNEL_KIND_LABELS[kind], those, { kind });
  });
}

/** Each channel that was used, the most used first. */
export function channelsOf(search: Search): Group[] {
  return CHANNELS.map((channel) => {
    const those = search.applications.filter((fact) => channelOf(fact) === channel);
    return group(search, channel, CHANNEL_LABELS[channel], those, { channel });
  })
    .filter(({ sent }) => sent > 0)
    .sort((a, b) => b.sent - a.sent);
}

/** Each version of each kind of material, by its first name, the newest last. */
export function versionsOf(search: Search): Group[] {
  return MATERIAL_KINDS.flatMap((kind) => {
    const labels = new Map<string, string>();
    for (const { materials } of search.applications) {
      for (const material of materials) {
        if (material.kind !== kind) continue;
        const key = materialKey(material);
        if (!labels.has(key)) labels.set(key, material.label);
      }
    }
    return [...labels].map(([material, label]) => {
      const those = search.applications.filter(({ materials }) =>
        materials.some((one) => materialKey(one) === material),
      );
      const name = `${MATERIAL_KIND_LABELS[kind]}: ${label}`;
      return group(search, material, name, those, { material });
    });
  });
}

/** "3 of 14", or that it is too early. */
export const countsIn = ({ yes, no }: Tally): string =>
  yes + no === 0 ? 'none decided yet' : `${String(yes)} of ${String(yes + no)}`;

const shares: Axis = {
  max: 1,
  ticks: [
    { at: 0, label: 'none' },
    { at: 0.25, label: '1 in 4' },
    { at: 0.5, label: 'half' },
    { at: 0.75, label: '3 in 4' },
    { at: 1, label: 'all' },
  ],
};

function rowOf(label: string, tally: Tally, expected?: number): IntervalRow {
  const telling = isTelling(tally);
  return {
    label,
    value: telling ? countsIn(tally) : `${countsIn(tally)}: too early`,
    interval: telling ? intervalOf(triesOf(tally)) : null,
    expected,
  };
}

const STEP_LABELS = {
  interview: 'Applied → first round',
  final: 'First round → final interview',
  offer: 'Final interview → offer',
  accepted: 'Offer → accepted',
} as const;

export const stepsOf = (search: Search) =>
  STEPS.map((step) => ({
    ...step,
    label: STEP_LABELS[step.key],
    tally: tallyOf(search.applications, step, search.today),
  }));

function daysAxis(most: number): Axis {
  const unit = [7, 14, 28, 56, 84].find((days) => most <= days * 5) ?? 182;
  const count = Math.max(1, Math.ceil(most / unit));
  const ticks = Array.from({ length: count + 1 }, (_, i) => ({
    at: i * unit,
    label: i === 0 ? '0' : `${String(i * (unit / 7))} wk`,
  }));
  return { max: count * unit, ticks };
}

/** The stages at which anything has stood. */
export const timesOf = (search: Search) =>
  stageTimes(search.applications, search.today).filter(
    ({ left, open }) => left.length + open.length > 0,
  );

function timesDrawing(search: Search, width: number): Drawing {
  const times = timesOf(search);
  const most = Math.max(7, ...times.flatMap(({ spread, open }) => [spread?.high ?? 0, ...open]));
  const rows = times.map(({ stage, left, open, spread }): IntervalRow => ({
    label: STAGE_LABELS[stage],
    value: spread
      ? `${String(Math.round(spread.middle))} days`
      : `${String(left.length)} gone on: too early`,
    interval: spread,
    // Two that have stood there as long are one mark; the table counts them.
    marks: [...new Set(open)],
  }));
  return intervalDrawing(rows, daysAxis(most), width);
}

const INKS: Readonly<Record<FlowNode, Ink>> = {
  applied: 'series-1',
  first_round: 'series-1',
  final_interview: 'series-1',
  offer: 'series-1',
  accepted: 'series-1',
  open: 'series-3',
  own_choice: 'series-4',
  closed: 'series-6',
  no_response: 'series-5',
  rejected: 'series-2',
};
const SENT = STAGES.filter((stage) => stage !== 'saved' && stage !== 'preparing');

function flowDrawing(search: Search): Drawing {
  const nodes = [...SENT, ...ENDS].map((node) => ({
    id: node,
    label: flowLabel(node),
    ink: INKS[node],
    last: ENDS.some((end) => end === node),
  }));
  return sankeyDrawing(nodes, flowsOf(search.applications), 840);
}

/** The drawing of a chart, in that width. The flow has one width only. */
export function drawingOf(chart: ChartName, search: Search, width: number): Drawing {
  const groups = (some: readonly Group[]) =>
    intervalDrawing(
      some.map(({ label, tally }) => rowOf(label, tally)),
      shares,
      width,
    );
  switch (chart) {
    case 'steps': {
      const { applicationsPerInterview: planned } = search.plan;
      const rows = stepsOf(search).map(({ key, label, tally }) =>
        rowOf(label, tally, key === 'interview' && planned ? 1 / planned : undefined),
      );
      return intervalDrawing(rows, shares, width);
    }
    case 'flow':
      return flowDrawing(search);
    case 'times':
      return timesDrawing(search, width);
    case 'channels':
      // A row a channel that says nothing yet would only hide those that do; the table has all.
      return groups([
        ...kindsOf(search),
        ...channelsOf(search).filter(({ tally }) => isTelling(tally)),
      ]);
    case 'materials':
      return groups(versionsOf(search));
  }
}

/** What has to be known to read it. */
export function noteOf(chart: ChartName, { plan }: Search): string {
  if (chart === 'flow') return FLOW_NOTE;
  if (chart === 'times') return TIMES_NOTE;
  if (chart === 'channels') return `${INTERVAL_NOTE} ${CHANNELS_NOTE}`;
  return chart === 'steps' && plan.applicationsPerInterview
    ? `${INTERVAL_NOTE} ${PLAN_NOTE}`
    : INTERVAL_NOTE;
}
