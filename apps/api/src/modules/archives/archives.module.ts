import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { ArchiveBuilder } from './archive-builder.ts';
import { ArchivesController } from './archives.controller.ts';
import { ArchivesRepository } from './archives.repository.ts';
import { ArchivesService } from './archives.service.ts';
import { ErasuresController } from './erasures.controller.ts';
import { ErasuresRepository } from './erasures.repository.ts';
import { ErasuresService } from './erasures.service.ts';

/** Everything that is a person's to take and to have erased. */
@Module({
  imports: [IdentityModule],
  controllers: [ArchivesController, ErasuresController],
  providers: [
    ArchivesService,
    ArchivesRepository,
    ArchiveBuilder,
    ErasuresService,
    ErasuresRepository,
  ],
})
export class ArchivesModule {}
