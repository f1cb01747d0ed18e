import { ApiProperty } from '@nestjs/swagger';

/** A calendar date, YYYY-MM-DD. */
const DateProperty = (nullable = false) => ApiProperty({ type: String, format: 'date', nullable });

export class CohortBriefDto {
  id: string;
  name: string;
  @DateProperty()
  startsOn: string;
  @DateProperty()
  endsOn: string;
}

/** Why somebody may need a hand, from participation alone. */
export class HandDto {
  reason: 'unpaired' | 'waiting' | 'quiet' | 'never_active';
  /** For the coordinator, in plain words. */
  sentence: string;
}

/** What a coordinator sees of every returner. */
export class ParticipationDto {
  /** The enrolment's. */
  id: string;
  name: string;
  @DateProperty()
  enrolledOn: string;
  @DateProperty(true)
  endedOn: string | null;
  sharesProgress: boolean;
  /** Names of the mentors of today. */
  mentors: string[];
  /** Monday of the last week with a visit; no finer. */
  @DateProperty(true)
  activeWeek: string | null;
  /** Versions that wait for a review. */
  waiting: number;
  @DateProperty(true)
  waitingSince: string | null;
  /** Why they may need a hand; empty where there is no reason. */
  hands: HandDto[];
}

export class OpenApplicationsDto {
  saved: number;
  preparing: number;
  applied: number;
  first_round: number;
  final_interview: number;
  offer: number;
}

export class OutcomesDto {
  accepted: number;
  declined: number;
  rejected: number;
  withdrawn: number;
  no_response: number;
  vacancy_closed: number;
}

/** Counts and dates of one returner who shares them. */
export class ProgressDto {
  /** The enrolment's. */
  id: string;
  name: string;
  applications: number;
  sent: number;
  /** Applications that led to an interview, and to an offer. */
  interviewed: number;
  offered: number;
  open: OpenApplicationsDto;
  outcomes: OutcomesDto;
  /** Meetings, past and to come. */
  interviews: number;
  /** Rejections and silences, and how far their debriefs are. */
  rejections: number;
  debriefed: number;
  debriefsOpen: number;
  feedbackAsked: number;
  feedbackReceived: number;
  versions: number;
  @DateProperty(true)
  lastAppliedOn: string | null;
  @DateProperty(true)
  lastInterviewOn: string | null;
  @DateProperty(true)
  nextInterviewOn: string | null;
  @DateProperty(true)
  lastRejectedOn: string | null;
  @DateProperty(true)
  lastDebriefedOn: string | null;
}

/** One figure: its value, or why it is kept back. */
export class FigureDto {
  key: string;
  kind: 'shown' | 'hidden';
  /** Only where shown. */
  value?: number;
  /** Only where hidden. */
  @ApiProperty({
    enum: ['fewer-than-5', 'fewer-than-8', 'fewer-than-23', 'protects-another'],
    required: false,
  })
  reason?: 'fewer-than-5' | 'fewer-than-8' | 'fewer-than-23' | 'protects-another';
}

/** Figures that belong together and are all about the same people. */
export class ChartDto {
  covers: 'everyone' | 'sharing';
  /** How many returners that is. */
  people: number;
  figures: FigureDto[];
}

export class MonthsDto {
  sent: ChartDto;
  /** Meetings held. */
  interviews: ChartDto;
  rejections: ChartDto;
}

export class StatisticsDto {
  /** Returners of the cohort, those who have left included, and how many of them share. */
  people: number;
  sharing: number;
  /** Returners by where they are. */
  whereabouts: ChartDto;
  /** Open applications by the furthest stage. */
  open: ChartDto;
  /** What came of the applications sent; `undecided` are open. */
  outcomes: ChartDto;
  /** Applications, those sent, and interviews held. */
  totals: ChartDto;
  /** Rejections by where they stopped. */
  stopped: ChartDto;
  debriefs: ChartDto;
  feedback: ChartDto;
  reviews: ChartDto;
  /** The figures' keys are months, YYYY-MM; `earlier` is all before the first. */
  months: MonthsDto;
  /** One figure: the percentage of rejections that were debriefed. */
  debriefedShare: ChartDto;
  /** One figure: the median of days from submitting a version to its decision. */
  reviewDays: ChartDto;
}

export class DashboardDto {
  cohort: CohortBriefDto;
  participation: ParticipationDto[];
  /** Only of those who share it. */
  progress: ProgressDto[];
  statistics: StatisticsDto;
}
