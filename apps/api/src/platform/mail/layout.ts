/** A piece of a mail: words (an address alone becomes a link), a button, or a list of links. */
export type Paragraph =
  string | { label: string; href: string } | { items: readonly { text: string; href: string }[] };

const SIGNATURE = 'Reshelve';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

/** What can be read everywhere: paragraphs, every link written out. */
export function textOf(paragraphs: readonly Paragraph[], footer: readonly Paragraph[]): string {
  const plain = (paragraph: Paragraph): string => {
    if (typeof paragraph === 'string') return paragraph;
    if ('items' in paragraph) {
      return paragraph.items.map(({ text, href }) => `- ${text}\n  ${href}`).join('\n');
    }
    return `${paragraph.label}:\n${paragraph.href}`;
  };
  const foot = footer.length > 0 ? ['-- ', ...footer.map(plain)] : [];
  return [...paragraphs.map(plain), SIGNATURE, ...foot].join('\n\n');
}

// One column, the reader's own font sizes, and the colours of the web application in both themes.
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #f7f4ec; color: #23211c; font: 17px/1.5 Georgia, serif; }
.sheet { max-width: 34em; margin: 0 auto; padding: 24px; background: #fffdf8; border: 1px solid #ddd6c6; border-radius: 8px; }
h1 { margin: 0 0 16px; font-size: 22px; line-height: 1.3; }
p, ul { margin: 0 0 16px; }
ul { padding-left: 20px; }
li { margin-bottom: 8px; }
a { color: #1d5b43; }
a.button { display: inline-block; padding: 12px 20px; border-radius: 6px; background: #1d5b43; color: #ffffff; font-weight: bold; text-decoration: none; }
.foot { margin-top: 24px; padding-top: 16px; border-top: 1px solid #ddd6c6; font-size: 15px; }
@media (prefers-color-scheme: dark) {
  body { background: #161512; color: #ece7db; }
  .sheet { background: #201e1a; border-color: #3d3931; }
  .foot { border-color: #3d3931; }
  a { color: #9fd3b8; }
  a.button { background: #9fd3b8; color: #10261b; }
}`;

/** The same for programs that show HTML: nothing is loaded from anywhere. */
export function htmlOf(
  title: string,
  paragraphs: readonly Paragraph[],
  footer: readonly Paragraph[],
): string {
  const link = (href: string, label: string, look = '') =>
    `<a${look} href="${escape(href)}">${escape(label)}</a>`;
  const rich = (look: string) => (paragraph: Paragraph) => {
    if (typeof paragraph === 'string') {
      return `<p>${isAddress(paragraph) ? link(paragraph, paragraph) : escape(paragraph)}</p>`;
    }
    if ('items' in paragraph) {
      const items = paragraph.items.map(({ text, href }) => `<li>${link(href, text)}</li>`);
      return `<ul>\n${items.join('\n')}\n</ul>`;
    }
    return `<p>${link(paragraph.href, paragraph.label, look)}</p>`;
  };
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(title)}</title>`,
    `<style>${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<div class="sheet" role="article" lang="en-GB">',
    `<h1>${escape(title)}</h1>`,
    ...paragraphs.map(rich(' class="button"')),
    `<p>${SIGNATURE}</p>`,
    ...(footer.length > 0 ? ['<div class="foot">', ...footer.map(rich('')), '</div>'] : []),
    '</div>',
    '</body>',
    '</html>',
  ].join('\n');
}
