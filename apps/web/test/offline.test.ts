import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import manifest from '@/app/manifest';

const file = (path: string) => readFileSync(new URL(path, import.meta.url));
const text = (path: string) => file(path).toString('utf8');
const worker = text('../public/sw.js');

/** Where what the worker keeps lies among the sources. */
const sources: Record<string, string> = {
  '/offline.html': '../public/offline.html',
  '/offline.css': '../public/offline.css',
  '/icon.svg': '../src/app/icon.svg',
};

describe('the worker', () => {
  it('keeps the offline page, what that needs, and nothing else', () => {
    const [, list = ''] = /const KEPT = \[(.*)\]/.exec(worker) ?? [];
    const page = text('../public/offline.html');
    const needed = [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => path);
    expect(list).toBe("PAGE, '/offline.css', '/icon.svg'");
    expect([...new Set(needed)].toSorted()).toEqual(['/icon.svg', '/offline.css']);
    expect(page).not.toMatch(/<script|style=/);
  });

  it('names its cache by what is in it: devices take up a change', () => {
    const hash = createHash('sha256');
    for (const path of Object.values(sources)) hash.update(file(path));
    const [, named] = /const CACHE = 'offline-(\w+)'/.exec(worker) ?? [];
    expect(named).toBe(hash.digest('hex').slice(0, 12));
  });
});

describe('colours outside the design system', () => {
  const tokens = new Map(
    [
      ...text('../../../packages/ui/src/styles.css').matchAll(
        /--color-([\w-]+): (light-dark\((#\w{6}), (#\w{6})\))/g,
      ),
    ].map(([, name = '', value = '', light = '', dark = '']) => [name, { value, light, dark }]),
  );

  it('are those of its tokens on the offline page', () => {
    const own = [...text('../public/offline.css').matchAll(/--([\w-]+): (light-dark\(.*\));/g)];
    expect(own.length).toBeGreaterThan(5);
    for (const [, name = '', value] of own)
      expect([name, tokens.get(name)?.value]).toEqual([name, value]);
  });

  it('are those of the paper around the page', () => {
    const paper = tokens.get('paper');
    const { theme_color, background_color } = manifest();
    expect([theme_color, background_color]).toEqual([paper?.light, paper?.light]);
    const inLayout = [...text('../src/app/layout.tsx').matchAll(/: (\w+)\)', color: '(#\w+)'/g)];
    expect(inLayout.map(([, theme, colour]) => [theme, colour])).toEqual([
      ['light', paper?.light],
      ['dark', paper?.dark],
    ]);
  });
});
