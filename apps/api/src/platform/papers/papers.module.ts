import { Module } from '@nestjs/common';
import { Papers } from './papers.ts';

/** Reading and writing files of words. */
@Module({ providers: [Papers], exports: [Papers] })
export class PapersModule {}
