'use client';

import { usePathname } from 'next/navigation';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { classes } from '@reshelve/ui/classes';

/**
 * A list that opens below its word. A plain disclosure, which opens and closes without JavaScript;
 * with it, it also closes on Escape, when something else is pressed or focused, and on a new page.
 */
export function Menu({
  label,
  className,
  labelClassName,
  panelClassName,
  children,
}: {
  label: ReactNode;
  className?: string;
  labelClassName?: string;
  panelClassName?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();

  useEffect(() => {
    const closeFromOutside = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) close(box.current);
    };
    document.addEventListener('pointerdown', closeFromOutside);
    document.addEventListener('focusin', closeFromOutside);
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside);
      document.removeEventListener('focusin', closeFromOutside);
    };
  }, []);
  useEffect(() => {
    close(box.current);
  }, [pathname]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close(box.current);
  };
  return (
    <details ref={box} onKeyDown={onKeyDown} className={classes('group', className)}>
      <summary
        className={classes(
          'inline-flex min-h-target list-none items-center gap-1 [&::-webkit-details-marker]:hidden',
          labelClassName,
        )}
      >
        {label}
        <span aria-hidden="true" className="transition-transform group-open:rotate-180">
          ▾
        </span>
      </summary>
      <div
        className={classes(
          'absolute z-10 rounded border border-line bg-sheet p-2 shadow-sheet',
          panelClassName,
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** The focus, where it was inside, stays at the word. */
function close(box: HTMLDetailsElement | null): void {
  if (!box?.open) return;
  const inside = box.contains(document.activeElement);
  box.open = false;
  if (inside) box.querySelector('summary')?.focus();
}
