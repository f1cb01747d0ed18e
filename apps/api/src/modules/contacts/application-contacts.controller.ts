import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { ApplicationContactsService } from './application-contacts.service.ts';
import { PartDto, PersonThereDto } from './dto/application-contact.dto.ts';

/** Whom a returner knows where they apply. */
@Controller('as/:enrolmentId/applications/:id/contacts')
export class ApplicationContactsController {
  constructor(private readonly people: ApplicationContactsService) {}

  @Get()
  @Permit('read', 'Contact')
  there(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
  ): Promise<PersonThereDto[]> {
    return this.people.there(actor, id);
  }

  @Put(':contactId')
  @Permit('update', 'Contact')
  @HttpCode(204)
  setPart(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('contactId', ParseId) contactId: string,
    @Body() { part }: PartDto,
  ): Promise<void> {
    return this.people.setPart(actor, id, contactId, part);
  }

  @Delete(':contactId')
  @Permit('update', 'Contact')
  @HttpCode(204)
  removePart(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('contactId', ParseId) contactId: string,
  ): Promise<void> {
    return this.people.removePart(actor, id, contactId);
  }
}
