import { hash } from '@node-rs/argon2';

export const PASSWORD = 'a long sentence about quiet shelves';
/** Cheap to verify: what is tested is not the hash. */
export const PASSWORD_HASH = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
