import { Prisma } from '@reshelve/prisma/client';

/** A value of the domain as a `jsonb` column takes it: read-only, and without an index signature. */
export function toDbJson(value: object): Prisma.InputJsonObject;
export function toDbJson(value: object | null): Prisma.InputJsonObject | typeof Prisma.DbNull;
export function toDbJson(value: object | null): Prisma.InputJsonObject | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : value;
}
