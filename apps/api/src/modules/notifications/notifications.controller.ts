import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { NotificationDto, ReadDto, UnreadDto } from './dto/notification.dto.ts';
import { NotificationsService } from './notifications.service.ts';

/** A person's own news in one programme. */
@Controller('as/:enrolmentId/notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get()
  @Permit('read', 'Notification')
  @JsonText({ type: NotificationDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.notifications.list(actor);
  }

  @Get('unread')
  @Permit('read', 'Notification')
  @JsonText({ type: UnreadDto })
  unread(@Acting() actor: EnrolledActor): Promise<string> {
    return this.notifications.unread(actor);
  }

  @Post('read-all')
  @Permit('update', 'Notification')
  @HttpCode(200)
  readAll(@Acting() actor: EnrolledActor): Promise<ReadDto> {
    return this.notifications.readAll(actor);
  }

  @Post(':id/read')
  @Permit('update', 'Notification')
  @HttpCode(204)
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.notifications.read(actor, id);
  }

  /** Whoever has opened the subject itself has read the news of it. */
  @Post('about/:subjectId/read')
  @Permit('update', 'Notification')
  @HttpCode(200)
  readAbout(
    @Acting() actor: EnrolledActor,
    @Param('subjectId', ParseId) subjectId: string,
  ): Promise<ReadDto> {
    return this.notifications.readAll(actor, subjectId);
  }
}
