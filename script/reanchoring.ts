import {
  casesOf,
  count,
  emptyTally,
  type Tally,
} from '../packages/domain/test/reanchoring-truth.ts';
import { main } from './lib/say.ts';

/** The table of docs/adr/0018-comments-that-stay.md: `node script/reanchoring.ts [histories]`. */
main(() => {
  const histories = Number(process.argv[2] ?? 150);
  const all = emptyTally();
  const lines = ['| edits | passages | survive | placed exactly | placed | on wrong words |'];
  lines.push('| ----: | -------: | ------: | -------------: | -----: | -------------: |');
  for (const edits of [1, 5, 20, 60]) {
    const tally = emptyTally();
    for (let seed = 0; seed < histories; seed += 1) {
      for (const found of casesOf(1000 * seed + edits, edits, 40)) {
        count(tally, found);
        count(all, found);
      }
    }
    lines.push(line(String(edits), tally));
  }
  process.stdout.write(`${[...lines, line('all', all)].join('\n')}\n`);
  return Promise.resolve();
});

function line(edits: string, { anchors, whole, exactly, placed, wrong }: Tally): string {
  const share = `${((100 * exactly) / whole).toFixed(2)} %`;
  return `| ${edits} | ${[anchors, whole, share, placed, wrong].map(String).join(' | ')} |`;
}
