import { inOutcomeGroup, isAtLeast, OUTCOMES, STAGES } from '@reshelve/domain/stages';
import type { AlikeApplications, CountsRow } from './dashboards.repository.ts';
import type { OpenApplicationsDto, OutcomesDto, ProgressDto } from './dto/dashboard.dto.ts';

/** The progress of one returner. To be called only for those who share it. */
export function progressOf(row: CountsRow, name: string): ProgressDto {
  const { applications: all } = row;
  const rejections = all.filter(({ outcome }) => inOutcomeGroup(outcome, 'rejectedLike'));
  const count = (those: (alike: AlikeApplications) => boolean, from = all) =>
    from.reduce((total, alike) => total + (those(alike) ? alike.count : 0), 0);
  return {
    id: row.id,
    name,
    applications: count(() => true),
    sent: count(({ furthest }) => isAtLeast(furthest, 'applied')),
    interviewed: count(({ furthest }) => isAtLeast(furthest, 'first_round')),
    offered: count(({ furthest }) => furthest === 'offer'),
    open: Object.fromEntries(
      STAGES.map((stage) => [stage, count((a) => a.outcome === null && a.stage === stage)]),
    ) as unknown as OpenApplicationsDto,
    outcomes: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, count((a) => a.outcome === outcome)]),
    ) as unknown as OutcomesDto,
    interviews: row.interviews,
    rejections: count(() => true, rejections),
    debriefed: count(({ debrief }) => debrief === 'accepted', rejections),
    debriefsOpen: count(({ debrief }) => debrief === 'begun' || debrief === 'located', rejections),
    feedbackAsked: count(({ feedback }) => feedback !== 'not_asked', rejections),
    feedbackReceived: count(({ feedback }) => feedback === 'answered', rejections),
    versions: row.versions,
    lastAppliedOn: row.last_applied_on,
    lastInterviewOn: row.last_interview_on,
    nextInterviewOn: row.next_interview_on,
    lastRejectedOn: row.last_rejected_on,
    lastDebriefedOn: row.last_debriefed_on,
  };
}
