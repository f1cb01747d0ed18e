import type { ReactNode } from 'react';
import { classes } from './classes';

/** One step of a longer task. */
export interface Step {
  label: string;
  state: 'done' | 'current' | 'todo';
  /** Where the step can be opened; steps may be taken in any order where each has one. */
  href?: string;
  note?: ReactNode;
}

const spoken = { done: 'done', current: 'this step', todo: 'not started' } as const;

/** Where someone is in a task of several steps, which can be left and taken up again. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col sm:gap-3">
        {steps.map((step, index) => (
          <li
            key={step.label}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className={classes(
              'flex min-h-target items-center gap-3 border-l-4 py-1 pl-3 sm:items-start sm:border-t-4 sm:border-l-0 sm:pt-3 sm:pl-0',
              step.state === 'todo' ? 'border-line' : 'border-accent',
            )}
          >
            <span
              aria-hidden="true"
              className={classes(
                'flex size-7 shrink-0 items-center justify-center rounded-full border-2 text-sm font-semibold',
                step.state === 'done' && 'border-accent bg-accent text-on-accent',
                step.state === 'current' && 'border-accent text-accent',
                step.state === 'todo' && 'border-edge text-muted',
              )}
            >
              {step.state === 'done' ? '✓' : index + 1}
            </span>
            <span className="min-w-0">
              {step.href ? (
                <a
                  href={step.href}
                  className={classes('link', step.state === 'current' && 'font-semibold')}
                >
                  {step.label}
                </a>
              ) : (
                <span
                  className={classes(
                    step.state === 'current' && 'font-semibold',
                    step.state === 'todo' && 'text-muted',
                  )}
                >
                  {step.label}
                </span>
              )}
              <span className="sr-only"> ({spoken[step.state]})</span>
              {step.note != null && <span className="block text-sm text-muted">{step.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
