import { daysBetween, type PlainDate } from '@reshelve/domain/dates';
import type { ParticipationRow } from './dashboards.repository.ts';
import type { ParticipationDto } from './dto/dashboard.dto.ts';

/** Days from the Monday of the last visit (or, without one, from enrolment) to being quiet. */
const QUIET_DAYS = 28;
/** Days that a pairing may take after enrolment. */
const UNPAIRED_DAYS = 14;
/** Days that a version may wait for its review. */
const WAITING_DAYS = 10;

/** What a coordinator may want to look into, from participation alone. */
export function needsOf(row: ParticipationRow, today: PlainDate): ParticipationDto['needs'] {
  if (row.ended_on !== null) return [];
  const days = (from: PlainDate) => daysBetween(from, today);
  const needs: ParticipationDto['needs'] = [];
  if (days(row.active_week ?? row.enrolled_on) >= QUIET_DAYS) needs.push('quiet');
  if (row.mentors.length === 0 && days(row.enrolled_on) >= UNPAIRED_DAYS) needs.push('unpaired');
  if (row.waiting_since !== null && days(row.waiting_since) >= WAITING_DAYS) {
    needs.push('waiting_long');
  }
  return needs;
}
