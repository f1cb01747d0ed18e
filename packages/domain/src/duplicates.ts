import { employerKey } from './employers.ts';

/*
 * Whether two entries are about the same vacancy. Keys are compared, never likeness: a key is
 * empty where there is nothing to go by, and an empty key is like no other.
 */

/** Parameters of addresses that say where somebody clicked, not what they saw. */
const TRACKING = /^(utm_.*|fbclid|gclid|msclkid|mc_[ce]id|ref|refid|src|source|trk|trackingid)$/i;
const ADDRESS = /^https?:\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#.*)?$/i;
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
  return host.toLowerCase().replace(/^www\./, '') + path.replace(/\/+$/, '') + asked;
}

/** What a post is compared by where addresses do not help: its title and its employer. */
export function postKey(title: string, employer: string): string {
  const post = title.normalize('NFKC').toLowerCase().replace(NOT_A_WORD, ' ').trim();
  const at = employerKey(employer);
  return post === '' || at === '' ? '' : `${post} @ ${at}`;
}
