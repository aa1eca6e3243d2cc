import { Module } from '@nestjs/common';
import { Printer } from './printer.js';

@Module({ providers: [{ provide: Printer, useFactory: () => new Printer() }], exports: [Printer] })
export class PdfModule {}
