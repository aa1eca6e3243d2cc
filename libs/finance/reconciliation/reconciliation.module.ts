import { Module } from '@nestjs/common';
import { ImportsService } from './imports/imports.service.js';

@Module({ providers: [ImportsService], exports: [ImportsService] })
export class ReconciliationModule {}
