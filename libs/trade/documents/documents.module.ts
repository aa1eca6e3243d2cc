import { Module } from '@nestjs/common';
import { FilesModule } from '#platform/files';
import { UploadsService } from './uploads/uploads.service.js';

@Module({ imports: [FilesModule], providers: [UploadsService], exports: [UploadsService] })
export class DocumentsModule {}
