import { Module } from '@nestjs/common';
import { OutboundModule } from '../../platform/outbound/outbound.module.ts';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { CapturesController } from './captures.controller.ts';
import { CapturesService } from './captures.service.ts';
import { PageReader } from './page-reader.ts';

/** Vacancies on their way in: advertisements read into drafts. Nothing is stored here. */
@Module({
  imports: [ApplicationsModule, OutboundModule],
  controllers: [CapturesController],
  providers: [CapturesService, PageReader],
})
export class CapturesModule {}
