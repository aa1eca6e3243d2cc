export { accountFor, purposes, type Purpose } from './accounts/bank-account.js';
export {
  findBankDetails,
  findPayingAccount,
  lockPayingAccount,
  type BankAccount,
  type BankDetails,
} from './accounts/bank-accounts.store.js';
export { BankAccountsService } from './accounts/bank-accounts.service.js';
export { BankingModule } from './banking.module.js';
