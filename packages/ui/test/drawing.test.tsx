import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Drawing, DrawingView, fitting, PAPER_COLOURS, pictureOf } from '../src/drawing';
import { intervalDrawing } from '../src/interval-chart';
import { sankeyDrawing } from '../src/sankey';
import { html } from './render';

const axis = {
  max: 1,
  ticks: [
    { at: 0, label: 'none' },
    { at: 1, label: 'all' },
  ],
};
const rows = [
  { label: 'Applied', value: '2 of 9', interval: { low: 0.1, middle: 0.25, high: 0.5 } },
  { label: 'Offer', value: 'too early', interval: null, marks: [0.4] },
];
const drawing = intervalDrawing(rows, axis, 300);

describe('a saved picture', () => {
  it('has the colours of the light theme', () => {
    const css = readFileSync(new URL('../src/styles.css', import.meta.url), 'utf8');
    for (const [name, colour] of Object.entries(PAPER_COLOURS)) {
      expect(css).toContain(`--color-${name}: light-dark(${colour},`);
    }
  });

  it('stands by itself: on white, with its title and notes, and no class, style or script', () => {
    const picture = pictureOf(drawing, { title: 'How far', notes: ['Reshelve, Mon 23 November'] });
    expect(picture).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="348"');
    expect(picture).toContain('fill="#ffffff"/>');
    expect(picture).toContain('>How far</text>');
    expect(picture).toContain('>Reshelve, Mon 23 November</text>');
    expect(picture).not.toMatch(/class=|style|script|url\(|NaN|undefined/);
  });

  it('keeps what people wrote from becoming markup', () => {
    const text = '</text><script>alert(1)</script> & "x" \u0000\u0008';
    const shapes = [{ kind: 'text', x: 0, y: 0, text, ink: 'ink' }] as const;
    const picture = pictureOf({ width: 9, height: 9, shapes }, { title: text, notes: [text] });
    for (const bad of ['<script', '\u0000', '\u0008']) expect(picture).not.toContain(bad);
    expect(picture).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
  });
});

describe('an interval chart', () => {
  const xOf = (shapes: Drawing['shapes'], kind: string) =>
    shapes.filter((shape) => shape.kind === kind).map((shape) => ('x' in shape ? shape.x : NaN));

  it('puts the middle between its ends, and marks where they are', () => {
    expect(xOf(drawing.shapes, 'dot')).toEqual([8 + 0.25 * 284, 8 + 0.4 * 284]);
  });

  it('draws nothing but a dashed line where it is too early', () => {
    const dashed = drawing.shapes.filter((shape) => shape.kind === 'line' && shape.dashed);
    expect(dashed).toHaveLength(1);
  });

  it('never draws outside of itself', () => {
    const wild = [{ ...rows[0], label: 'x', value: '', interval: { low: -3, middle: 2, high: 9 } }];
    for (const shape of intervalDrawing(wild, axis, 300).shapes) {
      const xs = Object.entries(shape).filter(([name]) => /^x\d?$/.test(name));
      for (const [, x] of xs) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(300);
      }
    }
  });

  it('is a described image without style attributes', () => {
    const markup = html(<DrawingView drawing={drawing} label="Applied: 2 of 9" />);
    expect(markup).toContain('role="img" aria-label="Applied: 2 of 9"');
    expect(markup).toMatch(/class="[^"]*fill-series-1/);
    expect(markup).not.toContain('style=');
  });

  it('shortens what does not fit', () => {
    expect(fitting('short', 200)).toBe('short');
    expect(fitting('a very long name of a version', 80)).toBe('a very lo…');
  });
});

describe('a Sankey', () => {
  const nodes = [
    { id: 'a', label: 'Applied', ink: 'series-1' },
    { id: 'b', label: 'First round', ink: 'series-1' },
    { id: 'z', label: 'Not this time', ink: 'series-2', last: true },
    { id: 'unused', label: 'Offer', ink: 'series-1' },
  ] as const;
  const flows = [
    { from: 'a', to: 'b', count: 3 },
    { from: 'a', to: 'z', count: 5 },
    { from: 'b', to: 'z', count: 3 },
  ];
  const { shapes, height } = sankeyDrawing(nodes, flows, 600);

  it('names every place that is used, with its count', () => {
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(texts).toEqual(['Applied 8', 'First round 3', 'Not this time 8']);
  });

  it('makes bars as high as what comes through them', () => {
    const bars = shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape.height] : []));
    const [a = 0, b = 0, z = 0] = bars;
    expect(b / a).toBeCloseTo(3 / 8, 6);
    expect(z).toBeCloseTo(a, 6);
    expect(Math.max(...bars)).toBeLessThan(height);
  });

  it('draws a band for each flow, of numbers only', () => {
    const bands = shapes.flatMap((shape) => (shape.kind === 'ribbon' ? [shape.d] : []));
    expect(bands).toHaveLength(3);
    for (const d of bands) expect(d).toMatch(/^M[-\d.,C L]+Z$/);
  });

  it('of nothing is empty', () => {
    expect(sankeyDrawing(nodes, [], 600).shapes).toEqual([]);
  });
});
