import { Body, Controller, Get, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { CrossSite, Permit, Public } from '../../platform/access/permit.ts';
import { IfMatch } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import {
  ReminderSettingsDto,
  SaveReminderSettingsDto,
  SettingsRevisionDto,
  UnsubscribeDto,
} from './dto/settings.dto.ts';
import { SettingsService } from './settings.service.ts';

/** When and of what a person is reminded, and the link in every mail that stops it. */
@Controller()
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get('as/:enrolmentId/reminders')
  @Permit('read', 'ReminderSettings')
  @UseInterceptors(RevisionETag)
  read(@Acting() actor: EnrolledActor): Promise<ReminderSettingsDto> {
    return this.settings.read(actor);
  }

  @Put('as/:enrolmentId/reminders')
  @Permit('update', 'ReminderSettings')
  @UseInterceptors(RevisionETag)
  save(
    @Acting() actor: EnrolledActor,
    @IfMatch() revision: number,
    @Body() settings: SaveReminderSettingsDto,
  ): Promise<SettingsRevisionDto> {
    return this.settings.save(actor, revision, settings);
  }

  /** Changes nothing: whatever follows links in mails must not unsubscribe anybody. */
  @Get('mail/unsubscribe/:token')
  @Public()
  lookUp(@Param('token', ParseId) token: string): Promise<UnsubscribeDto> {
    return this.settings.lookUp(token);
  }

  /** One click in the mail program (RFC 8058): its provider posts here, from anywhere. */
  @Post('mail/unsubscribe/:token')
  @Public()
  @CrossSite()
  @HttpCode(204)
  stop(@Param('token', ParseId) token: string): Promise<void> {
    return this.settings.stop(token);
  }
}
