import { Module } from '@nestjs/common';
import { LinesService } from './by-hand/lines.service.js';
import { MatchingService } from './by-hand/matching.service.js';
import { ImportsService } from './imports/imports.service.js';

@Module({ providers: [ImportsService, LinesService, MatchingService], exports: [ImportsService, LinesService, MatchingService] })
export class ReconciliationModule {}
