import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { DiskFiles } from './disk-files.js';
import { Files } from './files.js';

@Module({
  providers: [{ provide: Files, inject: [CONFIG], useFactory: ({ FILES_FOLDER }: Config) => new DiskFiles(FILES_FOLDER) }],
  exports: [Files],
})
export class FilesModule {}
