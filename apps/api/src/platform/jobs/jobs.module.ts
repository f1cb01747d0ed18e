import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobsRepository } from './jobs.repository.ts';
import { Runner } from './runner.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobsRepository, Runner],
  exports: [JobsRepository, Runner],
})
export class JobsModule {}
