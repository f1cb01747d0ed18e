/** A path within this site to go on to, or '/' if what was given is anything else. */
export function safePath(given: string | null | undefined): string {
  if (!given?.startsWith('/')) return '/';
  const base = 'http://here.invalid';
  // Browsers read "//other.site" and "/\other.site" as other sites, and drop tabs and newlines.
  if (!URL.canParse(given, base)) return '/';
  const url = new URL(given, base);
  return url.origin === base ? url.pathname + url.search + url.hash : '/';
}
