import type { ReactNode } from 'react';
import { classes } from './classes';

const looks = {
  plain: 'border-edge bg-tray text-ink',
  outline: 'border-edge bg-transparent text-ink',
  green: 'border-accent bg-accent-soft text-accent-strong',
  solid: 'border-accent bg-accent text-on-accent',
  warm: 'border-warm bg-warm-soft text-warm-ink',
} as const;

/** The tones of a tag. None is red: an ending is not an alarm. */
export type TagTone = keyof typeof looks;

/** A short label: a stage, a state. Its words carry the meaning, the colour only helps. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-block rounded-full border px-3 py-0.5 text-sm font-semibold whitespace-nowrap',
        looks[tone],
      )}
    >
      {children}
    </span>
  );
}
