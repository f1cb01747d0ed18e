import { Module } from '@nestjs/common';
import { TemplatesController } from './templates.controller.ts';
import { TemplatesRepository } from './templates.repository.ts';
import { TemplatesService } from './templates.service.ts';

/** Words to start from: checklists and letters, a programme's and one's own. */
@Module({
  controllers: [TemplatesController],
  providers: [TemplatesService, TemplatesRepository],
  exports: [TemplatesService],
})
export class TemplatesModule {}
