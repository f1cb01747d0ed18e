import { createHash, randomBytes } from 'node:crypto';

/** `__Host-` binds the cookie to this host, https and the whole site. */
export const SESSION_COOKIE = '__Host-reshelve';

/** A session ends this long after signing in, used or not. */
export const SESSION_DAYS = 30;

/** A secret for a cookie or a mail link: 256 random bits, and the hash that is stored. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** What is stored of a token. The token is random, so one fast hash is enough. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export const COOKIE_OPTIONS = {
  path: '/',
  httpOnly: true,
  secure: true,
  sameSite: 'lax',
} as const;
