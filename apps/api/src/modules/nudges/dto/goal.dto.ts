import { ApiProperty } from '@nestjs/swagger';
import { MOST_A_WEEK } from '@reshelve/domain/goals';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, Min } from 'class-validator';
import { IsPlainDate, Line } from '../../../platform/http/transforms.ts';

const HowMany = (): PropertyDecorator => (target, name) => {
  const message = `Enter a whole number from 0 to ${String(MOST_A_WEEK)}.`;
  for (const rule of [IsInt({ message }), Min(0, { message }), Max(MOST_A_WEEK, { message })]) {
    rule(target, name);
  }
};

/** How many of each in a week. */
export class GoalDto {
  @HowMany()
  applications: number;

  @HowMany()
  contacts: number;

  @HowMany()
  learning: number;
}

/** Something learnt on a day. */
export class LearningDto {
  id: string;
  @ApiProperty({ type: 'string', format: 'date' })
  on: string;
  text: string;
}

export class NewLearningDto {
  @IsString()
  @IsNotEmpty({ message: 'Say in a few words what it was.' })
  @Line(200)
  text: string;

  /** Today, where it is left out. */
  @IsOptional()
  @IsPlainDate()
  on?: string | null;
}

export class LearningIdDto {
  id: string;
}

/** This week: what the returner would like to do, and what is done. */
export class WeekDto {
  /** The Monday. */
  @ApiProperty({ type: 'string', format: 'date' })
  week: string;
  /** Null before anything was chosen; all 0 where the week is left free. */
  @ApiProperty({ type: GoalDto, nullable: true })
  chosen: GoalDto | null;
  /** What was chosen last, in the four weeks before. */
  @ApiProperty({ type: GoalDto, nullable: true })
  before: GoalDto | null;
  done: GoalDto;
  /** This week's, the newest first. */
  learning: LearningDto[];
}
