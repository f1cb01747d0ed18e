import { Module } from '@nestjs/common';
import { StrategiesController } from './strategies.controller.ts';
import { StrategiesRepository } from './strategies.repository.ts';
import { StrategiesService } from './strategies.service.ts';
import { VersionsRepository } from './versions.repository.ts';

@Module({
  controllers: [StrategiesController],
  providers: [StrategiesService, StrategiesRepository, VersionsRepository],
  exports: [StrategiesService],
})
export class StrategiesModule {}
