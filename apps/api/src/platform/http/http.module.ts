import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { RateLimits } from './rate-limit.ts';

@Global()
@Module({ controllers: [HealthController], providers: [RateLimits], exports: [RateLimits] })
export class HttpModule {}
