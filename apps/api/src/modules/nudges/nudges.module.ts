import { Module } from '@nestjs/common';
import { AddresseesRepository } from './addressees.repository.ts';
import { GoalsController } from './goals.controller.ts';
import { GoalsRepository } from './goals.repository.ts';
import { GoalsService } from './goals.service.ts';
import { NudgesController } from './nudges.controller.ts';
import { NudgesRepository } from './nudges.repository.ts';
import { NudgesService } from './nudges.service.ts';
import { PersonalMailService } from './personal-mail.service.ts';
import { RemindersService } from './reminders.service.ts';
import { SettingsController } from './settings.controller.ts';
import { SettingsRepository } from './settings.repository.ts';
import { SettingsService } from './settings.service.ts';

@Module({
  controllers: [NudgesController, GoalsController, SettingsController],
  providers: [
    NudgesService,
    GoalsService,
    SettingsService,
    RemindersService,
    PersonalMailService,
    NudgesRepository,
    GoalsRepository,
    SettingsRepository,
    AddresseesRepository,
  ],
  exports: [PersonalMailService],
})
export class NudgesModule {}
