import { Module } from '@nestjs/common';
import { LiveController } from './live.controller.ts';
import { LiveService } from './live.service.ts';
import { PresenceRepository } from './presence.repository.ts';

/** How things stand, told to open windows as it changes. */
@Module({
  controllers: [LiveController],
  providers: [LiveService, PresenceRepository],
})
export class LiveModule {}
