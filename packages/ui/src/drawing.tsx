import { classes } from './classes';

/** A colour by its token. */
export type Ink = keyof typeof PAPER_COLOURS;

/** What a drawing is made of. Lengths are in pixels of a screen at 100 %. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: Ink }
  | {
      kind: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      stroke: Ink;
      width: number;
      dashed?: boolean;
    }
  | { kind: 'ribbon'; d: string; fill: Ink }
  | { kind: 'dot'; x: number; y: number; r: number; ink: Ink; hollow?: boolean }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      ink: Ink;
      anchor?: 'start' | 'middle' | 'end';
      strong?: boolean;
    };

/** A picture as shapes: drawn on the page in the theme's colours, and saved on white. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** The tokens' light values: a saved picture leaves the page, and its theme with it. */
export const PAPER_COLOURS = {
  ink: '#28241f',
  muted: '#5d5549',
  line: '#dfd5c3',
  edge: '#81776a',
  tray: '#f1eadd',
  sheet: '#fffdf9',
  'series-1': '#1d5a43',
  'series-2': '#9a6514',
  'series-3': '#3f5f8f',
  'series-4': '#7b4a72',
  'series-5': '#6d6456',
  'series-6': '#2c7480',
} as const;

const FILLS: Readonly<Record<Ink, string>> = {
  ink: 'fill-ink',
  muted: 'fill-muted',
  line: 'fill-line',
  edge: 'fill-edge',
  tray: 'fill-tray',
  sheet: 'fill-sheet',
  'series-1': 'fill-series-1',
  'series-2': 'fill-series-2',
  'series-3': 'fill-series-3',
  'series-4': 'fill-series-4',
  'series-5': 'fill-series-5',
  'series-6': 'fill-series-6',
};

const STROKES: Readonly<Record<Ink, string>> = {
  ink: 'stroke-ink',
  muted: 'stroke-muted',
  line: 'stroke-line',
  edge: 'stroke-edge',
  tray: 'stroke-tray',
  sheet: 'stroke-sheet',
  'series-1': 'stroke-series-1',
  'series-2': 'stroke-series-2',
  'series-3': 'stroke-series-3',
  'series-4': 'stroke-series-4',
  'series-5': 'stroke-series-5',
  'series-6': 'stroke-series-6',
};

const TEXT_SIZE = 15;
const RIBBON_OPACITY = 0.35;
const DASHES = '2 4';
const RIM = { strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;

/** How wide a text will be, near enough to keep it from running into another. */
export const textWidth = (text: string): number => text.length * TEXT_SIZE * 0.52;

/** The text, shortened to fit. */
export function fitting(text: string, width: number): string {
  const most = Math.floor(width / (TEXT_SIZE * 0.52));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}

/** The drawing on the page. Its description says what it shows; its table has every figure. */
export function DrawingView({
  drawing: { width, height, shapes },
  label,
  className,
}: {
  drawing: Drawing;
  label: string;
  className?: string;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      className={classes('h-auto max-w-full font-sans', className)}
      data-keep-colour=""
    >
      {shapes.map((shape, index) => (
        <ShapeView key={index} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeView({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { kind, fill, ...box } = shape;
      return <rect {...box} className={FILLS[fill]} data-kind={kind} />;
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, dashed } = shape;
      const dash = dashed ? DASHES : undefined;
      const ends = { x1, y1, x2, y2, strokeWidth: width, strokeDasharray: dash };
      return <line {...ends} className={STROKES[stroke]} />;
    }
    case 'ribbon':
      return <path d={shape.d} fillOpacity={RIBBON_OPACITY} className={FILLS[shape.fill]} />;
    case 'dot': {
      const { x, y, r, ink, hollow } = shape;
      const look = hollow ? classes('fill-sheet', STROKES[ink]) : FILLS[ink];
      return <circle cx={x} cy={y} r={r} strokeWidth={hollow ? 2 : 0} className={look} />;
    }
    case 'text': {
      const { x, y, text, ink, anchor, strong } = shape;
      // A rim of the page around it, so that it can be read where it stands on something.
      const look = classes(FILLS[ink], strong && 'stroke-paper font-semibold');
      const rim = strong ? RIM : {};
      return (
        <text x={x} y={y} fontSize={TEXT_SIZE} textAnchor={anchor} className={look} {...rim}>
          {text}
        </text>
      );
    }
  }
}

const MARGIN = 24;
const LINE = 24;

/**
 * The drawing as a file of its own: on white, with its title and what has to be known to read it.
 * The letters are those of the reader's machine, so that the file stays small and opens anywhere.
 */
export function pictureOf(
  drawing: Drawing,
  { title, notes }: { title: string; notes: readonly string[] },
): string {
  const width = drawing.width + 2 * MARGIN;
  const top = MARGIN + LINE + 12;
  const lines = notes.flatMap((note) => wrapped(note, drawing.width));
  const height = top + drawing.height + 12 + lines.length * LINE + MARGIN;
  const { ink, muted } = PAPER_COLOURS;
  const below = top + drawing.height + 12 + TEXT_SIZE;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="Verdana, Arial, sans-serif" font-size="${n(TEXT_SIZE - 1)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${n(width)}" height="${n(height)}" fill="#ffffff"/>`,
    `<text x="${n(MARGIN)}" y="${n(MARGIN + 16)}" font-size="19" font-weight="bold" fill="${ink}">${escaped(title)}</text>`,
    `<g transform="translate(${n(MARGIN)} ${n(top)})">`,
    ...drawing.shapes.map(markup),
    '</g>',
    ...lines.map(
      (line, i) =>
        `<text x="${n(MARGIN)}" y="${n(below + i * LINE)}" fill="${muted}">${escaped(line)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

const STRONG = ` font-weight="bold" stroke="#ffffff" stroke-width="${String(RIM.strokeWidth)}" stroke-linejoin="${RIM.strokeLinejoin}" paint-order="${RIM.paintOrder}"`;

function markup(shape: Shape): string {
  const colour = PAPER_COLOURS;
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" fill="${colour[shape.fill]}"/>`;
    case 'line':
      return `<line x1="${n(shape.x1)}" y1="${n(shape.y1)}" x2="${n(shape.x2)}" y2="${n(shape.y2)}" stroke="${colour[shape.stroke]}" stroke-width="${n(shape.width)}"${shape.dashed ? ` stroke-dasharray="${DASHES}"` : ''}/>`;
    case 'ribbon':
      return `<path d="${escaped(shape.d)}" fill="${colour[shape.fill]}" fill-opacity="${n(RIBBON_OPACITY)}"/>`;
    case 'dot':
      return shape.hollow
        ? `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}" fill="#ffffff" stroke="${colour[shape.ink]}" stroke-width="2"/>`
        : `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}" fill="${colour[shape.ink]}"/>`;
    case 'text':
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" fill="${colour[shape.ink]}" text-anchor="${shape.anchor ?? 'start'}"${shape.strong ? STRONG : ''}>${escaped(shape.text)}</text>`;
  }
}

const n = (value: number) => String(Math.round(value * 100) / 100);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// XML has no place for control characters, not even escaped ones.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string) =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');

function wrapped(text: string, width: number): string[] {
  const most = Math.floor(width / 8.2);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}
