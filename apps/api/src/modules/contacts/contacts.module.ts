import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { ApplicationContactsController } from './application-contacts.controller.ts';
import { ApplicationContactsService } from './application-contacts.service.ts';
import { ImportsModule } from '../imports/imports.module.ts';
import { ContactsController } from './contacts.controller.ts';
import { ContactsListRepository } from './contacts-list.repository.ts';
import { ContactsRepository } from './contacts.repository.ts';
import { ContactsService } from './contacts.service.ts';
import { PeopleFileService } from './people-file.service.ts';
import { PeopleImportsController } from './people-imports.controller.ts';
import { PeopleImportsRepository } from './people-imports.repository.ts';
import { PeopleImportsService } from './people-imports.service.ts';
import { PeopleRunsService } from './people-runs.service.ts';
import { TouchpointsController } from './touchpoints.controller.ts';
import { TouchpointsService } from './touchpoints.service.ts';

/** The people in a returner's network, and what they have to do with the search. */
@Module({
  imports: [ApplicationsModule, ImportsModule],
  controllers: [
    PeopleImportsController,
    ContactsController,
    TouchpointsController,
    ApplicationContactsController,
  ],
  providers: [
    ContactsService,
    ContactsRepository,
    ContactsListRepository,
    TouchpointsService,
    ApplicationContactsService,
    PeopleImportsService,
    PeopleRunsService,
    PeopleImportsRepository,
    PeopleFileService,
  ],
  exports: [ContactsService],
})
export class ContactsModule {}
