'use client';

import { useRef } from 'react';

/** Puts words that somebody keeps for reviews into a field of the form, where the caret is. */
export function Snippets({
  snippets,
  into,
}: {
  snippets: readonly { name: string; body: string }[];
  /** The field's name. */
  into: string;
}) {
  const choice = useRef<HTMLSelectElement>(null);
  return (
    <label className="block text-sm noscript:hidden">
      <span className="text-muted">Words you keep</span>
      <select
        ref={choice}
        className="block min-h-target w-full max-w-80 rounded-sm border border-edge bg-sheet px-3"
        defaultValue=""
        onChange={({ currentTarget }) => {
          const body = snippets[Number(currentTarget.value)]?.body;
          currentTarget.value = '';
          const field = currentTarget.form?.elements.namedItem(into);
          if (body === undefined || !(field instanceof HTMLTextAreaElement)) return;
          field.setRangeText(body, field.selectionStart, field.selectionEnd, 'end');
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.focus();
        }}
      >
        <option value="">Choose what to insert</option>
        {snippets.map(({ name }, index) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
