import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { NudgeIdentityDto, SnoozeDto, SnoozedDto } from './dto/nudge.dto.ts';
import { TodayDto } from './dto/today.dto.ts';
import { NudgesService } from './nudges.service.ts';

/** What needs a returner today. */
@Controller('as/:enrolmentId')
export class NudgesController {
  constructor(private readonly nudges: NudgesService) {}

  @Get('today')
  @Permit('read', 'Nudge')
  today(@Acting() actor: EnrolledActor): Promise<TodayDto> {
    return this.nudges.today(actor);
  }

  @Post('nudges/done')
  @Permit('update', 'Nudge')
  @HttpCode(204)
  done(@Acting() actor: EnrolledActor, @Body() nudge: NudgeIdentityDto): Promise<void> {
    return this.nudges.done(actor, nudge);
  }

  @Post('nudges/snooze')
  @Permit('update', 'Nudge')
  @HttpCode(200)
  snooze(@Acting() actor: EnrolledActor, @Body() nudge: SnoozeDto): Promise<SnoozedDto> {
    return this.nudges.snooze(actor, nudge);
  }

  @Post('nudges/undo')
  @Permit('update', 'Nudge')
  @HttpCode(204)
  undo(@Acting() actor: EnrolledActor, @Body() nudge: NudgeIdentityDto): Promise<void> {
    return this.nudges.undo(actor, nudge);
  }
}
