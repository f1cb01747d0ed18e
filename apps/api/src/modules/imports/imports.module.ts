import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { CsvReadingService } from './csv-reading.service.ts';
import { ImportLinesService } from './import-lines.service.ts';
import { ImportRunsService } from './import-runs.service.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsService } from './imports.service.ts';
import { WaitingFilesRepository } from './waiting-files.repository.ts';
import { WaitingFilesService } from './waiting-files.service.ts';

/** Files of other trackers and address books on their way in. */
@Module({
  imports: [ApplicationsModule],
  controllers: [ImportsController],
  providers: [
    CsvReadingService,
    ImportsService,
    ImportsRepository,
    ImportLinesService,
    ImportRunsService,
    WaitingFilesService,
    WaitingFilesRepository,
  ],
  exports: [CsvReadingService, WaitingFilesService],
})
export class ImportsModule {}
