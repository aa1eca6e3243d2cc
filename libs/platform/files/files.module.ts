import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { DiskFiles } from './disk-files.js';
import { Files } from './files.js';
import { Intake } from './intake.js';

@Module({
  providers: [
    { provide: Files, inject: [CONFIG], useFactory: ({ FILES_FOLDER }: Config) => new DiskFiles(FILES_FOLDER) },
    { provide: Intake, useFactory: () => new Intake() },
  ],
  exports: [Files, Intake],
})
export class FilesModule {}
