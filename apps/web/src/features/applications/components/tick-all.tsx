'use client';

import { useEffect, useRef, useState } from 'react';

/** Ticks every box of the form that it stands in, and says how many are ticked. */
export function TickAll() {
  const box = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [ticked, setTicked] = useState(0);
  useEffect(() => {
    setReady(true);
    const form = box.current?.form;
    const count = () => {
      const boxes = [...(form?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? [])];
      const on = boxes.filter(({ checked }) => checked).length;
      setTicked(on);
      if (box.current) {
        box.current.checked = on > 0 && on === boxes.length;
        box.current.indeterminate = on > 0 && on < boxes.length;
      }
    };
    form?.addEventListener('change', count);
    count();
    return () => form?.removeEventListener('change', count);
  }, []);
  const tick = (checked: boolean) => {
    const boxes = box.current?.form?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? [];
    for (const one of boxes) one.checked = checked;
  };
  return (
    <p className={ready ? 'flex flex-wrap items-center gap-x-4' : 'hidden'}>
      <label className="inline-flex min-h-target items-center gap-2">
        <input
          ref={box}
          type="checkbox"
          className="size-6 accent-accent"
          onChange={(event) => {
            tick(event.target.checked);
          }}
        />
        All on this page
      </label>
      <span role="status">{ticked > 0 && `${String(ticked)} ticked`}</span>
    </p>
  );
}
