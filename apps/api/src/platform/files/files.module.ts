import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.ts';
import { FilesRepository } from './files.repository.ts';

@Global()
@Module({ providers: [FileStore, FilesRepository], exports: [FileStore] })
export class FilesModule {}
