import { employerKey } from './employers.ts';

/*
 * Whether two entries are about the same vacancy. Keys are compared, never likeness: a key is
 * empty where there is nothing to go by, and an empty key is like no other.
 */

/** Parameters of addresses that say where somebody clicked, not what they saw. */
const TRACKING = /^(utm_.*|fbclid|gclid|msclkid|mc_[ce]id|ref|refid|src|source|trk|trackingid)$/i;
const ADDRESS = /^https?:\/\/([^/?#\s]+)((?:\/[^?#\s]*)?)(?:\?([^#\s]*))?(?:#.*)?$/i;
const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * What the address of a vacancy is compared by: without scheme, "www.", fragment, the parameters
 * that only track, and with the others in order. Empty for what is no web address.
 */
export function linkKey(link: string): string {
  const match = ADDRESS.exec(link.trim());
  if (!match) return '';
  const [, host = '', path = '', query = ''] = match;
  const parameters = query
    .split('&')
    .filter((parameter) => parameter !== '' && !TRACKING.test(parameter.split('=')[0] ?? ''))
    .sort();
  const asked = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return host.toLowerCase().replace(/^www\./, '') + path.replace(/(?<!\/)\/+$/, '') + asked;
}

/** What a post is compared by where addresses do not help: its title and its employer. */
export function postKey(title: string, employer: string): string {
  const post = title.normalize('NFKC').toLowerCase().replace(NOT_A_WORD, ' ').trim();
  const at = employerKey(employer);
  return post === '' || at === '' ? '' : `${post} @ ${at}`;
}

/** A number for a text, for comparing many without keeping them (cyrb53, 53 bits). */
export function fingerprint(text: string): number {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & two) + (one >>> 0);
}
