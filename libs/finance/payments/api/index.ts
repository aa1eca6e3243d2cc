import { Module } from '@nestjs/common';
import { PaymentsModule } from '../payments.module.js';
import { PaymentsResolver } from './payments.resolver.js';

@Module({ imports: [PaymentsModule], providers: [PaymentsResolver], exports: [PaymentsModule] })
export class PaymentsApi {}
