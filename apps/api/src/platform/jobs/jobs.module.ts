import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AbandonedJobs } from './abandoned-jobs.ts';
import { JobActorRepository } from './job-actor.repository.ts';
import { JobsRepository } from './jobs.repository.ts';
import { Runner } from './runner.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobsRepository, JobActorRepository, AbandonedJobs, Runner],
  exports: [JobsRepository, JobActorRepository, Runner],
})
export class JobsModule {}
