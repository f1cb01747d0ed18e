import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { checkPassword } from '@reshelve/domain/passwords';
import { dictionary } from '@zxcvbn-ts/language-common';
import { PlatformError } from '../../platform/http/errors.ts';

/** argon2id, which is this library's default, at OWASP's parameters with 46 MiB (Password Storage Cheat Sheet). */
const ARGON2 = {
  memoryCost: 47_104,
  timeCost: 1,
  parallelism: 1,
} as const;

/** Verified in place of a hash that does not exist, so that both cases take the same time. */
const nobody = hash('nobody has this password', ARGON2);

const COMMON: ReadonlySet<string> = new Set(
  Object.values(dictionary)
    .flat()
    .map((word) => word.toLowerCase()),
);

/** Hashing, checking and judging passwords. */
@Injectable()
export class PasswordsService {
  /** @throws PlatformError `invalid` on the field `password`, saying what to change. */
  async hashNew(password: string, email: string): Promise<string> {
    const problem = checkPassword(password, { email, common: COMMON });
    if (problem !== null) throw new PlatformError('invalid', { fields: { password: problem } });
    return hash(password, ARGON2);
  }

  /** Takes as long for an account that does not exist (null) as for one that does. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const right = await verify(stored ?? (await nobody), password);
    return right && stored !== null;
  }
}
