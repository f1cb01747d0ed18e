import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CohortFilterDto } from './dto/cohort.dto.ts';
import { InvitationDto, InviteDto, InvitedDto, PersonDto } from './dto/people.dto.ts';
import { CohortInvitationsService } from './invitations.service.ts';
import { PeopleService } from './people.service.ts';

/** Who takes part, and who is asked to. */
@Controller('as/:enrolmentId')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: CohortInvitationsService,
  ) {}

  @Get('people')
  @Permit('update', 'Enrolment')
  @JsonText({ type: PersonDto, isArray: true })
  list(@Acting() actor: EnrolledActor, @Query() { cohortId }: CohortFilterDto): Promise<string> {
    return this.people.list(actor, cohortId);
  }

  @Post('people/:id/end')
  @Permit('update', 'Enrolment')
  @HttpCode(204)
  end(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.people.end(actor, id);
  }

  @Get('invitations')
  @Permit('read', 'Invitation')
  @JsonText({ type: InvitationDto, isArray: true })
  listInvitations(
    @Acting() actor: EnrolledActor,
    @Query() { cohortId }: CohortFilterDto,
  ): Promise<string> {
    return this.invitations.list(actor, cohortId);
  }

  @Post('invitations')
  @Permit('create', 'Invitation')
  invite(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() request: InviteDto,
  ): Promise<InvitedDto> {
    return this.invitations.invite(actor, request, key);
  }

  @Post('invitations/:id/resend')
  @Permit('update', 'Invitation')
  @HttpCode(204)
  resend(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.invitations.resend(actor, id);
  }

  @Delete('invitations/:id')
  @Permit('delete', 'Invitation')
  @HttpCode(204)
  withdraw(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.invitations.withdraw(actor, id);
  }
}
