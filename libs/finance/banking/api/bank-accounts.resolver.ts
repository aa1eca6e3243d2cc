import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { bank, fundBank } from '#finance/ledger';
import { CurrentActor, globalId, MoneyType, rowId } from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import { money } from '#platform/money';
import { BankAccountsService } from '../accounts/bank-accounts.service.js';
import type { BankAccount } from '../accounts/bank-accounts.store.js';
import { BankAccountType, ChooseBankAccountInput } from './bank-accounts.graphql.js';

@Resolver(() => BankAccountType)
export class BankAccountsResolver {
  constructor(private readonly accounts: BankAccountsService) {}

  @Query(() => [BankAccountType], { description: "The programme's accounts at banks, by number." })
  async bankAccounts(@CurrentActor() actor: Actor): Promise<BankAccountType[]> {
    return (await this.accounts.all(actor)).map(bankAccountView);
  }

  @Mutation(() => BankAccountType, {
    description:
      'From now on receipts, or payouts, go through this account of its currency. ' +
      'Refusals: NOT_FOUND, NO_BANK_ACCOUNT (without owner or BIC), FORBIDDEN, KEY_REUSED.',
  })
  async chooseBankAccount(
    @CurrentActor() actor: Actor,
    @Args('input') { bankAccountId, ...input }: ChooseBankAccountInput,
  ): Promise<BankAccountType> {
    const id = rowId('BankAccount', bankAccountId, 'input.bankAccountId');
    return this.one(actor, (await this.accounts.choose(actor, { ...input, bankAccountId: id })).bankAccountId);
  }

  private async one(actor: Actor, id: string): Promise<BankAccountType> {
    const found = (await this.accounts.all(actor)).find((each) => each.id === id);
    return found ? bankAccountView(found) : refuse('NOT_FOUND');
  }
}

const bankAccountView = ({ defaultFor, openingMinor, ...account }: BankAccount): BankAccountType => ({
  ...account,
  id: globalId('BankAccount', account.id),
  account: (account.book === 'fund' ? fundBank : bank)(account.id, account.currency).name,
  chosenFor: defaultFor,
  opening: MoneyType.of(money(openingMinor, account.currency)),
});
