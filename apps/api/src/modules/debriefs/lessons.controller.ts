import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { OpenedDebriefDto } from './dto/debrief.dto.ts';
import { ChangeLessonDto, LessonDto, LessonQueryDto, NewLessonDto } from './dto/lesson.dto.ts';
import { LessonsService } from './lessons.service.ts';

/** A returner's lessons. */
@Controller('as/:enrolmentId')
export class LessonsController {
  constructor(private readonly lessons: LessonsService) {}

  @Get('lessons')
  @Permit('read', 'Lesson')
  @JsonText({ type: LessonDto, isArray: true })
  list(@Acting() actor: EnrolledActor, @Query() query: LessonQueryDto): Promise<string> {
    return this.lessons.list(actor, query);
  }

  @Post('debriefs/:id/lessons')
  @Permit('create', 'Lesson')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  add(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) debriefId: string,
    @IdempotencyKey() key: string | undefined,
    @Body() lesson: NewLessonDto,
  ): Promise<OpenedDebriefDto> {
    return this.lessons.add(actor, debriefId, lesson, key);
  }

  @Patch('lessons/:id')
  @Permit('update', 'Lesson')
  @HttpCode(204)
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() change: ChangeLessonDto,
  ): Promise<void> {
    return this.lessons.change(actor, id, change);
  }

  @Delete('lessons/:id')
  @Permit('delete', 'Lesson')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.lessons.remove(actor, id);
  }
}
