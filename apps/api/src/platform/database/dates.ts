import type { PlainDate } from '@reshelve/domain/dates';

/** A calendar date as the database driver wants it: midnight UTC. */
export function toDbDate(date: PlainDate): Date;
export function toDbDate(date: PlainDate | null | undefined): Date | null;
export function toDbDate(date: PlainDate | null | undefined): Date | null {
  return date ? new Date(`${date}T00:00:00Z`) : null;
}

/** The calendar date of a `date` column. */
export function fromDbDate(date: Date): PlainDate;
export function fromDbDate(date: Date | null): PlainDate | null;
export function fromDbDate(date: Date | null): PlainDate | null {
  return date ? date.toISOString().slice(0, 10) : null;
}
