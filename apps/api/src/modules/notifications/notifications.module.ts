import { Module } from '@nestjs/common';
import { NudgesModule } from '../nudges/nudges.module.ts';
import { DeliveriesService } from './deliveries.service.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsService } from './notifications.service.ts';

@Module({
  imports: [NudgesModule],
  controllers: [NotificationsController],
  providers: [NotificationsService, DeliveriesService, NotificationsRepository],
})
export class NotificationsModule {}
