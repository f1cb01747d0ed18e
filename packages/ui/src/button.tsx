import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes';

/** `primary`: the one thing this page is for. `quiet`: looks like a link, acts like a button. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet';

const base = 'inline-flex min-h-target items-center justify-center gap-2 rounded py-2 text-base';

const looks: Record<ButtonVariant, string> = {
  primary:
    'border-2 border-transparent bg-accent px-5 font-semibold no-underline text-on-accent hover:bg-accent-strong',
  secondary:
    'border-2 border-accent bg-transparent px-5 font-semibold text-accent no-underline hover:bg-accent-soft',
  quiet:
    '-mx-2 border-2 border-transparent bg-transparent px-2 text-accent underline underline-offset-4 hover:text-accent-strong hover:decoration-2',
};

/** The classes of a button, for something that must be another element. */
export function buttonClass(variant: ButtonVariant = 'primary', extra?: string): string {
  return classes(
    base,
    looks[variant],
    'cursor-pointer disabled:cursor-default disabled:opacity-70',
    extra,
  );
}

/** A plain button. To send a form, use `SubmitButton`, which also stops double submits. */
export function Button({
  variant = 'secondary',
  type = 'button',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant }) {
  return <button {...rest} type={type} className={buttonClass(variant, className)} />;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  variant = 'primary',
  className,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; variant?: ButtonVariant }) {
  return <a {...rest} className={buttonClass(variant, className)} />;
}

/** A row of buttons that wraps, and stacks on a narrow screen. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col items-stretch gap-3 sm:flex-row sm:flex-wrap sm:items-center">
      {children}
    </div>
  );
}
