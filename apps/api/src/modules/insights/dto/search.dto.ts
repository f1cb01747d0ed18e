import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@reshelve/domain/channels';
import {
  LESSON_DUES,
  LESSON_STATES,
  type LessonDue,
  type LessonState,
} from '@reshelve/domain/lessons';
import { MATERIAL_KINDS, type MaterialKind } from '@reshelve/domain/materials';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';

const NullableDate = () => ApiProperty({ type: 'string', format: 'date', nullable: true });

/** A version of a material, by the name that its returner gave it. */
export class VersionUsedDto {
  @ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' })
  kind: MaterialKind;
  label: string;
}

/** The day each stage was first reached; null where it never was, or was skipped. */
export class ReachedDto {
  @NullableDate() saved: string | null;
  @NullableDate() preparing: string | null;
  @NullableDate() applied: string | null;
  @NullableDate() first_round: string | null;
  @NullableDate() final_interview: string | null;
  @NullableDate() offer: string | null;
}

/** One application as the insights count it. */
export class SearchFactDto {
  id: string;
  title: string;
  employer: string;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  furthest: Stage;
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
  reached: ReachedDto;
  @NullableDate()
  endedOn: string | null;
  /** The last day on which something is known to happen: a step, or a meeting, past or to come. */
  @ApiProperty({ type: 'string', format: 'date' })
  lastSignOn: string;
  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', nullable: true })
  channel: Channel | null;
  /** A contact of the returner's led to it. */
  ledByContact: boolean;
  materials: VersionUsedDto[];
}

/** A lesson, the application it was learnt from and the one it was taken up in. */
export class SearchLessonDto {
  id: string;
  text: string;
  @ApiProperty({ enum: LESSON_DUES, enumName: 'LessonDue' })
  due: LessonDue;
  @ApiProperty({ enum: LESSON_STATES, enumName: 'LessonState' })
  state: LessonState;
  fromId: string;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  takenUpInId: string | null;
}

/** What the returner expects, from the strategy. */
export class SearchPlanDto {
  @ApiProperty({ type: 'integer', nullable: true })
  applicationsPerInterview: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  interviewsPerOffer: number | null;
}

/** All that the insights into one's own search are worked out from. */
export class SearchDto {
  /** The day, in the programme's time zone, that silence and waiting are counted to. */
  @ApiProperty({ type: 'string', format: 'date' })
  today: string;
  plan: SearchPlanDto;
  /** Oldest first. */
  applications: SearchFactDto[];
  /** Newest first. */
  lessons: SearchLessonDto[];
}
