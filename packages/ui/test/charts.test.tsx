import { describe, expect, it } from '@jest/globals';
import { BarChart } from '../src/bar-chart';
import type { Figure } from '../src/chart-parts';
import { StackedBars } from '../src/stacked-bars';
import { attributesOf, html } from './render';

const shown = (value: number): Figure => ({ kind: 'shown', value });
const hidden: Figure = { kind: 'hidden', reason: 'fewer-than-5' };

describe('a bar chart', () => {
  const markup = html(
    <BarChart
      title="Applications by stage"
      unit="applications"
      bars={[
        { label: 'Applied', figure: shown(1200) },
        { label: 'Offer', figure: hidden },
        { label: 'Saved', figure: shown(0) },
      ]}
    />,
  );

  it('says every figure in its description', () => {
    expect(attributesOf(markup, 'div', 'role="img"')['aria-label']).toBe(
      'Bar chart, applications: Applied 1,200; Offer fewer than 5; Saved 0.',
    );
  });

  it('says why a figure is kept back', () => {
    const kept: Figure = { kind: 'hidden', reason: 'protects-another' };
    const bars = [{ label: 'Offer', figure: kept }];
    expect(html(<BarChart title="Stages" unit="applications" bars={bars} />)).toContain(
      '>kept back<',
    );
  });

  it('has its table, with a caption and row headings', () => {
    expect(markup).toMatch(/<details.*<table.*<caption.*Applications by stage/s);
    expect(markup).toMatch(/<th[^>]*scope="row"[^>]*>Offer<\/th>/);
  });

  it('draws a figure that is kept back otherwise than a zero, and by no length of its own', () => {
    const [rects] = [markup.match(/<rect[^>]*stroke-dasharray[^>]*>/g)];
    expect(rects).toHaveLength(1);
    expect(rects?.[0]).toContain('width="6%"');
    expect(rects?.[0]).toContain('-hidden)');
  });

  it('needs no style attribute and no script', () => {
    expect(markup).not.toMatch(/style=|<script/);
  });
});

describe('stacked bars', () => {
  const markup = html(
    <StackedBars
      title="Endings"
      unit="applications"
      series={['Rejected', 'Withdrawn']}
      stacks={[
        { label: 'Mar', name: 'March 2026', figures: [shown(8), hidden] },
        { label: 'Apr', name: 'April 2026', figures: [shown(6), shown(5)] },
      ]}
    />,
  );

  it('has every figure in its table', () => {
    expect(markup).toMatch(/March 2026.*>8<.*>fewer than 5</s);
    expect(markup).toMatch(/April 2026.*>6<.*>5</s);
  });

  it('writes a total only where nothing in it is kept back', () => {
    expect([...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      '',
      '11',
    ]);
  });

  it('tells its series apart by pattern as well as colour, and names each in the legend', () => {
    const ids = [...markup.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
    for (const label of ['Rejected', 'Withdrawn', 'fewer than 5']) expect(markup).toContain(label);
  });

  it('gives every figure that is kept back the same height', () => {
    const heights = [...markup.matchAll(/height="([\d.]+%)"[^>]*-hidden\)/g)].map(([, h]) => h);
    expect(heights).toEqual(['6.00%']);
  });
});
