import { Global, Module } from '@nestjs/common';
import { AuditRepository } from './audit.repository.ts';

@Global()
@Module({ providers: [AuditRepository], exports: [AuditRepository] })
export class AuditModule {}
