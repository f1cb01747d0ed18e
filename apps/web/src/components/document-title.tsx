'use client';

import { createContext, type ReactNode, use } from 'react';

const Title = createContext('Reshelve');

/**
 * Sets the window's title. It comes after the page in the document, so that the title of a form
 * with errors, rendered within the page, comes first and is the one that counts.
 */
export function DocumentTitle({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Title value={title}>
      {children}
      <title>{`${title} · Reshelve`}</title>
    </Title>
  );
}

/** The same title, for a form with errors. */
export function ErrorTitle() {
  return <title>{`Error: ${use(Title)} · Reshelve`}</title>;
}
