'use client';

import { createContext, type ReactNode, use } from 'react';

const Title = createContext('Reshelve');

/**
 * Sets the window's title. In a browser with JavaScript, React puts the title of a form with errors
 * in front of it when it appears; without, `failed` says so from the start.
 */
export function DocumentTitle({
  title,
  failed,
  children,
}: {
  title: string;
  /** This page is the answer to a form that did not go through. */
  failed: boolean;
  children: ReactNode;
}) {
  return (
    <Title value={title}>
      {children}
      <title>{(failed ? 'Error: ' : '') + windowTitle(title)}</title>
    </Title>
  );
}

/** The same title, for a form with errors. */
export function ErrorTitle() {
  return <title>{`Error: ${windowTitle(use(Title))}`}</title>;
}

function windowTitle(title: string): string {
  return title === 'Reshelve' ? title : `${title} · Reshelve`;
}
