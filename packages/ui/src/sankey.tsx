import { sankey, sankeyLeft, sankeyLinkHorizontal } from 'd3-sankey';
import type { Drawing, Ink, Shape } from './drawing';

/** A place that flows come through. */
export interface SankeyNode {
  id: string;
  label: string;
  ink: Ink;
  /** Stands in the last column, whatever its flows. */
  last?: boolean;
}

export interface SankeyFlow {
  from: string;
  to: string;
  count: number;
}

const NODE = 14;
const LABEL_ROOM = 200;
const GAP = 22;

/**
 * Flows from left to right, as wide as they are strong (d3-sankey). Each node has its name and its
 * count beside it, so that nothing has to be told by colour. Nodes without a flow are left out.
 */
export function sankeyDrawing(
  nodes: readonly SankeyNode[],
  flows: readonly SankeyFlow[],
  width: number,
): Drawing {
  const used = nodes.filter(({ id }) => flows.some(({ from, to }) => from === id || to === id));
  if (flows.length === 0) return { width, height: 0, shapes: [] };
  const height = Math.max(240, used.filter(({ last }) => last).length * 64);
  const layout = sankey<SankeyNode, { count: number }>()
    .nodeId(({ id }) => id)
    .nodeWidth(NODE)
    .nodePadding(GAP + 10)
    .nodeAlign((node, columns) => (node.last ? columns - 1 : sankeyLeft(node, columns)))
    .nodeSort((a, b) => order(used, a) - order(used, b))
    .extent([
      [0, 26],
      [width - LABEL_ROOM, height - 6],
    ]);
  const { nodes: placed, links } = layout({
    nodes: used.map((node) => ({ ...node })),
    links: flows.map(({ from, to, count }) => ({ source: from, target: to, value: count, count })),
  });
  const ribbon = sankeyLinkHorizontal();
  const inkOf = (end: unknown): Ink =>
    typeof end === 'object' && end !== null && 'ink' in end ? (end as SankeyNode).ink : 'edge';
  const ribbons = links.map((link): Shape => {
    const half = Math.max(link.width ?? 1, 1) / 2;
    return { kind: 'ribbon', d: band(ribbon(link) ?? '', half), fill: inkOf(link.target) };
  });
  const bars = placed.map(({ x0 = 0, y0 = 0, y1 = 0, ink }): Shape => ({
    kind: 'rect',
    x: x0,
    y: y0,
    width: NODE,
    height: Math.max(1, y1 - y0),
    fill: ink,
  }));
  const names = placed.map(({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, label, value, last }): Shape => {
    const text = `${label} ${String(value ?? 0)}`;
    return last
      ? { kind: 'text', x: x1 + 8, y: (y0 + y1) / 2 + 5, text, ink: 'ink' }
      : { kind: 'text', x: x0, y: y0 - 8, text, ink: 'ink', strong: true };
  });
  return { width, height, shapes: [...ribbons, ...bars, ...names] };
}

const order = (nodes: readonly SankeyNode[], { id }: SankeyNode) =>
  nodes.findIndex((node) => node.id === id);

/** The middle line of a link, `M x,y C …`, as a band of that half width. */
function band(line: string, half: number): string {
  const numbers = (line.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
  const [x0 = 0, y0 = 0, ax = 0, ay = 0, bx = 0, by = 0, x1 = 0, y1 = 0] = numbers;
  const p = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
  return [
    `M${p(x0, y0 - half)}`,
    `C${p(ax, ay - half)} ${p(bx, by - half)} ${p(x1, y1 - half)}`,
    `L${p(x1, y1 + half)}`,
    `C${p(bx, by + half)} ${p(ax, ay + half)} ${p(x0, y0 + half)}`,
    'Z',
  ].join('');
}
