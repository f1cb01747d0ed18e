import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { SessionStrategy } from '../auth/session.strategy.ts';
import { SessionWatch } from '../auth/session-watch.ts';
import { Visits } from '../auth/visits.ts';
import { AccessGuard } from './access.guard.ts';
import { Routes } from './routes.ts';

@Global()
@Module({
  imports: [PassportModule, DiscoveryModule],
  providers: [
    SessionStrategy,
    SessionWatch,
    Visits,
    Routes,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Routes, SessionWatch],
})
export class AccessModule {}
