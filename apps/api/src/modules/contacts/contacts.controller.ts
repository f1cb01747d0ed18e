import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { Problem } from '../../platform/http/problem.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import { ContactsService } from './contacts.service.ts';
import {
  ChangeContactDto,
  ContactCreatedDto,
  ContactDto,
  ContactPageDto,
  NewContactDto,
  NextTouchDto,
} from './dto/contact.dto.ts';
import { ContactQueryDto, LostTouchDto } from './dto/contact-query.dto.ts';
import { NetworkOverviewDto } from './dto/overview.dto.ts';

/** The people in a returner's network. */
@Controller('as/:enrolmentId/contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get()
  @Permit('read', 'Contact')
  @JsonText({ type: ContactPageDto })
  list(@Acting() actor: EnrolledActor, @Query() query: ContactQueryDto): Promise<string> {
    return this.contacts.page(actor, query);
  }

  @Get('overview')
  @Permit('read', 'Contact')
  @JsonText({ type: NetworkOverviewDto })
  overview(@Acting() actor: EnrolledActor, @Query() { months }: LostTouchDto): Promise<string> {
    return this.contacts.overview(actor, months);
  }

  @Post()
  @Permit('create', 'Contact')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  create(
    @Acting() actor: EnrolledActor,
    @Body() contact: NewContactDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ContactCreatedDto> {
    return this.contacts.create(actor, contact, key);
  }

  @Get(':id')
  @Permit('read', 'Contact')
  @JsonText({ type: ContactDto })
  @UseInterceptors(RevisionETag)
  detail(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.contacts.detail(actor, id);
  }

  @Patch(':id')
  @Permit('update', 'Contact')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiResponse({ status: 412, description: 'It has changed since that revision.', type: Problem })
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() change: ChangeContactDto,
  ): Promise<void> {
    return this.contacts.change(actor, id, revision, change);
  }

  /** When to get back to them, and what about. */
  @Put(':id/next')
  @Permit('update', 'Contact')
  @HttpCode(204)
  planNext(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() next: NextTouchDto,
  ): Promise<void> {
    return this.contacts.planNext(actor, id, next);
  }

  /** "Not now", of somebody whom one has lost touch with. */
  @Post(':id/not-now')
  @Permit('update', 'Contact')
  @HttpCode(204)
  putAside(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.contacts.putAside(actor, id);
  }

  @Delete(':id')
  @Permit('delete', 'Contact')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.contacts.remove(actor, id);
  }
}
