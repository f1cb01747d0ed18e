import { Module } from '@nestjs/common';
import { DeliveriesService } from './deliveries.service.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsService } from './notifications.service.ts';

@Module({
  controllers: [NotificationsController],
  providers: [NotificationsService, DeliveriesService, NotificationsRepository],
})
export class NotificationsModule {}
