/**
 * A page that holds a form: its fields, to be sent again, and what was typed, to be read. Plain
 * HTML with a small style of its own, because it stands in for any page and needs nothing.
 */
export function heldFormPage({
  reason,
  path,
  nonce,
  data,
}: {
  reason: 'expired' | 'away';
  /** Where the form was going, and goes again. */
  path: string;
  /** For the style, from the content security policy. */
  nonce: string;
  data: FormData;
}): string {
  const fields = [...data.entries()].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !/password|^current$/i.test(entry[0]),
  );
  const typed = fields.filter(
    ([name, value]) =>
      !/^\$|^(idempotencyKey|revision|base|merge)$/.test(name) && value.trim() !== '',
  );
  const { title, text } = words[reason];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Error: ${title} · Reshelve</title>
<style nonce="${escape(nonce)}">${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${text}
<form method="post" enctype="multipart/form-data" action="${escape(path)}">
${fields.map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`).join('\n')}
<button type="submit">Send it again</button>
</form>
${typed.length > 0 ? `<h2>What you typed</h2>\n<ul>\n${typed.map(([, value]) => `<li>${escape(value)}</li>`).join('\n')}\n</ul>` : ''}
</main>
</body>
</html>
`;
}

const words = {
  expired: {
    title: 'You have been signed out',
    text: `<p>This is not saved yet. What you typed is kept on this page.</p>
<ol>
<li><a href="/sign-in?next=/signed-in" target="_blank" rel="noopener">Sign in in a new tab</a>.</li>
<li>Come back to this tab and send it again.</li>
</ol>`,
  },
  away: {
    title: 'Reshelve is away for a moment',
    text: '<p>This is not saved yet. What you typed is kept on this page. Wait a minute, then send it again.</p>',
  },
} as const;

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.0625rem/1.6 Verdana, system-ui, sans-serif;
  color: light-dark(#28241f, #eee7db); background: light-dark(#faf6ee, #171512); }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem; }
h1, h2 { font-family: Georgia, serif; line-height: 1.25; }
a { color: light-dark(#1d5a43, #8fcdae); }
button { min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: .5rem;
  font: inherit; font-weight: 600; color: light-dark(#fffdf9, #10231a);
  background: light-dark(#1d5a43, #8fcdae); }
:focus-visible { outline: 3px solid light-dark(#14110d, #fff); outline-offset: 2px; }
main > ul { padding: 0; list-style: none; }
main > ul > li { margin: 0 0 .75rem; padding: .75rem; white-space: pre-wrap;
  overflow-wrap: anywhere; border: 1px solid light-dark(#dfd5c3, #3b352e); }
`;

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
