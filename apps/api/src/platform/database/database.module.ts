import { Global, Module } from '@nestjs/common';
import { Database } from './database.ts';
import { Listener } from './listener.ts';

@Global()
@Module({ providers: [Database, Listener], exports: [Database, Listener] })
export class DatabaseModule {}
