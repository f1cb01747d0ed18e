/*
 * What a browser or a phone hands over when somebody shares a page (Web Share Target API, or our
 * bookmarklet): a title, a text and an address, none of them certain. Android, for one, puts the
 * address into the text.
 */

export interface Shared {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly url?: string | undefined;
}

export interface SharedPage {
  /** The page's address; empty where none was handed over. */
  readonly link: string;
  /** What the page calls itself, in one line. */
  readonly title: string;
  /** What was handed over besides: the words that somebody had selected. */
  readonly words: string;
}

const MAX = { link: 2_000, title: 200, words: 50_000 } as const;
const ADDRESS = /https?:\/\/[^\s<>"'/?#]+\.[^\s<>"']+/iu;
const AFTER_AN_ADDRESS = /(?<![.,;:!?)\]}»”’])[.,;:!?)\]}»”’]+$/u;

export function readShared({ title = '', text = '', url = '' }: Shared): SharedPage {
  const found = [url, text, title].map(addressIn).find((address) => address !== '') ?? '';
  const name = title.includes(found) && found !== '' ? title.replace(found, '') : title;
  const heading = name.replace(/\s+/gu, ' ').trim();
  return {
    link: found.length > MAX.link ? '' : found,
    title: heading.slice(0, MAX.title),
    words: wordsOf(text, found, heading).slice(0, MAX.words),
  };
}

const addressIn = (text: string): string =>
  ADDRESS.exec(text)?.[0].replace(AFTER_AN_ADDRESS, '') ?? '';

/** The text without the address and without the title, where that leaves something. */
function wordsOf(text: string, address: string, title: string): string {
  const rest = (address === '' ? text : text.replace(address, '')).trim();
  return rest.replace(/\s+/gu, ' ') === title ? '' : rest;
}
