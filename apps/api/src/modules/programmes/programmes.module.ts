import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { CohortsController } from './cohorts.controller.ts';
import { CohortsRepository } from './cohorts.repository.ts';
import { CohortsService } from './cohorts.service.ts';
import { CohortInvitationsService } from './invitations.service.ts';
import { OperatorsController } from './operators.controller.ts';
import { OperatorsRepository } from './operators.repository.ts';
import { OperatorsService } from './operators.service.ts';
import { PairingsController } from './pairings.controller.ts';
import { PairingsRepository } from './pairings.repository.ts';
import { PairingsService } from './pairings.service.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleRepository } from './people.repository.ts';
import { PeopleService } from './people.service.ts';
import { SharingController } from './sharing.controller.ts';
import { SharingRepository } from './sharing.repository.ts';
import { SharingService } from './sharing.service.ts';

/** Programmes, cohorts, who takes part in them, and who works with whom. */
@Module({
  imports: [IdentityModule],
  controllers: [
    OperatorsController,
    CohortsController,
    PeopleController,
    PairingsController,
    SharingController,
  ],
  providers: [
    CohortInvitationsService,
    CohortsRepository,
    CohortsService,
    OperatorsRepository,
    OperatorsService,
    PairingsRepository,
    PairingsService,
    PeopleRepository,
    PeopleService,
    SharingRepository,
    SharingService,
  ],
})
export class ProgrammesModule {}
