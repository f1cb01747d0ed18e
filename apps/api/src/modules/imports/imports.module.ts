import { Module } from '@nestjs/common';
import { CsvReadingService } from './csv-reading.service.ts';

/** Files of other trackers and address books on their way in. */
@Module({ providers: [CsvReadingService], exports: [CsvReadingService] })
export class ImportsModule {}
