import { Module } from '@nestjs/common';
import { LinesService } from './by-hand/lines.service.js';
import { MatchingService } from './by-hand/matching.service.js';
import { ImportsService } from './imports/imports.service.js';
import { StatementsService } from './imports/statements.service.js';

@Module({ providers: [ImportsService, LinesService, MatchingService, StatementsService], exports: [ImportsService, LinesService, MatchingService, StatementsService] })
export class ReconciliationModule {}
