import { Module } from '@nestjs/common';
import { PapersModule } from '../../platform/papers/papers.module.ts';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { DownloadsService } from './downloads.service.ts';
import { MaterialsController } from './materials.controller.ts';
import { MaterialsRepository } from './materials.repository.ts';
import { MaterialsService } from './materials.service.ts';
import { UploadsController } from './uploads.controller.ts';
import { UploadsService } from './uploads.service.ts';
import { VersionsController } from './versions.controller.ts';
import { VersionsRepository } from './versions.repository.ts';
import { MaterialVersionsService } from './versions.service.ts';

/** What a returner sends of themselves: drafts, versions and their files. */
@Module({
  imports: [ApplicationsModule, PapersModule],
  controllers: [UploadsController, MaterialsController, VersionsController],
  providers: [
    MaterialsService,
    MaterialVersionsService,
    UploadsService,
    DownloadsService,
    MaterialsRepository,
    VersionsRepository,
  ],
  exports: [MaterialVersionsService],
})
export class MaterialsModule {}
