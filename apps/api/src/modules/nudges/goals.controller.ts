import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { GoalDto, LearningIdDto, NewLearningDto, WeekDto } from './dto/goal.dto.ts';
import { GoalsService } from './goals.service.ts';

/** This week: what a returner would like to do, and what they have learnt. */
@Controller('as/:enrolmentId')
export class GoalsController {
  constructor(private readonly goals: GoalsService) {}

  @Get('goal')
  @Permit('read', 'Goal')
  week(@Acting() actor: EnrolledActor): Promise<WeekDto> {
    return this.goals.week(actor);
  }

  @Put('goal')
  @Permit('update', 'Goal')
  @HttpCode(204)
  choose(@Acting() actor: EnrolledActor, @Body() goal: GoalDto): Promise<void> {
    return this.goals.choose(actor, goal);
  }

  @Post('learning')
  @Permit('update', 'Goal')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  learn(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() entry: NewLearningDto,
  ): Promise<LearningIdDto> {
    return this.goals.learn(actor, entry, key);
  }

  @Delete('learning/:id')
  @Permit('update', 'Goal')
  @HttpCode(204)
  forget(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.goals.forget(actor, id);
  }
}
