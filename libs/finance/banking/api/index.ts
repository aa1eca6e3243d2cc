import { Module } from '@nestjs/common';
import { BankingModule } from '../banking.module.js';
import { BankAccountsResolver } from './bank-accounts.resolver.js';

@Module({ imports: [BankingModule], providers: [BankAccountsResolver] })
export class BankingApi {}
