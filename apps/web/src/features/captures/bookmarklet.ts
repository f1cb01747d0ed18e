/**
 * The address of a bookmark that sends the page somebody looks at to `/share`, with the words that
 * they have selected on it. It opens a new tab, so that the page stays where it was.
 */
export function bookmarklet(site: string): string {
  const share = JSON.stringify(new URL('/share', site).href);
  return `javascript:${encodeURIComponent(
    `(()=>{const u=new URL(${share});` +
      `u.searchParams.set('url',location.href);` +
      `u.searchParams.set('title',document.title);` +
      // Servers take addresses of some 8,000 characters, and each of these may need nine.
      `u.searchParams.set('text',String(getSelection()).slice(0,600));` +
      `open(u,'_blank','noopener')})()`,
  )}`;
}
