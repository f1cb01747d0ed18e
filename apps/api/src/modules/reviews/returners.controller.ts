import { Controller, Get, Param } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import {
  PairedMentorDto,
  PairedReturnerDto,
  QueuedReviewDto,
  ReturnerDto,
} from './dto/returner.dto.ts';
import { ReturnersService } from './returners.service.ts';

/** The mentor's home, and who is paired with whom. */
@Controller('as/:enrolmentId')
export class ReturnersController {
  constructor(private readonly returners: ReturnersService) {}

  @Get('queue')
  @Permit('decide', 'Review')
  @JsonText({ type: QueuedReviewDto, isArray: true })
  queue(@Acting() actor: EnrolledActor): Promise<string> {
    return this.returners.queue(actor);
  }

  @Get('returners')
  @Permit('read', 'SharedSearch')
  @JsonText({ type: PairedReturnerDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.returners.list(actor);
  }

  @Get('returners/:id')
  @Permit('read', 'SharedSearch')
  @JsonText({ type: ReturnerDto })
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.returners.read(actor, id);
  }

  @Get('mentors')
  @Permit('create', 'Review')
  @JsonText({ type: PairedMentorDto, isArray: true })
  mentors(@Acting() actor: EnrolledActor): Promise<string> {
    return this.returners.mentors(actor);
  }
}
