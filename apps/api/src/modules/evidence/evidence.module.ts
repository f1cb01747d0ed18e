import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { ExamplesController } from './examples.controller.ts';
import { ExamplesRepository } from './examples.repository.ts';
import { ExamplesService } from './examples.service.ts';
import { OutlinesController } from './outlines.controller.ts';
import { OutlinesService } from './outlines.service.ts';

/** The evidence bank, and the statement that grows out of it. */
@Module({
  imports: [ApplicationsModule],
  controllers: [ExamplesController, OutlinesController],
  providers: [ExamplesService, ExamplesRepository, OutlinesService],
})
export class EvidenceModule {}
