import { Module } from '@nestjs/common';
import { BankAccountsService } from './accounts/bank-accounts.service.js';

@Module({ providers: [BankAccountsService], exports: [BankAccountsService] })
export class BankingModule {}
