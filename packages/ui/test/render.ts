import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What a browser without JavaScript gets. */
export function html(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** The attributes of the first element with this tag, and text among them where given. */
export function attributesOf(markup: string, tag: string, having = ''): Record<string, string> {
  const all = markup.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'g'));
  for (const [, attributes = ''] of all) {
    if (!attributes.includes(having)) continue;
    return Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
  }
  throw new Error(`No <${tag}> with ${having} in ${markup}`);
}
