import { Injectable } from '@nestjs/common';
import { accountOpened, post } from '#finance/ledger';
import { UnitOfWork } from '#platform/database';
import { newId, programmeOf, refuse, type Actor } from '#platform/kernel';
import { dayIn, getProgramme } from '#trade/identity';
import { checkOpening, type Opening, type Purpose } from './bank-account.js';
import { chooseBankAccount, findBankAccounts, keepBankAccount, type BankAccount } from './bank-accounts.store.js';

/** A programme's accounts at banks. */
@Injectable()
export class BankAccountsService {
  constructor(private readonly uow: UnitOfWork) {}

  all(actor: Actor): Promise<BankAccount[]> {
    return this.uow.read(actor, (reader) => findBankAccounts(reader, programmeOf(actor)));
  }

  /**
   * Opens an account in the books, with what was on it on a day. Refuses with FORBIDDEN and BAD_INPUT { field }, a
   * number that is known too. No operation of the API: one person alone must not say where buyers' money goes.
   */
  open(actor: Actor, { key, ...input }: Opening & { key: string }): Promise<{ bankAccountId: string }> {
    return this.uow.write({ actor, name: 'openBankAccount', key, input }, async (tx) => {
      if (actor.side !== 'secretariat' || actor.role !== 'finance') refuse('FORBIDDEN');
      const programmeId = programmeOf(actor);
      const { zone } = await getProgramme(tx, programmeId);
      const today = dayIn(zone, await tx.now());
      const { balance } = checkOpening(input, today);
      return tx.about(actor).asPlatform(async (platform) => {
        const id = newId();
        if (!(await keepBankAccount(platform, { ...input, id, programmeId, balance })))
          refuse('BAD_INPUT', { field: 'input.number', message: 'This account is in the books already.' });
        const opened = { bankAccountId: id, book: input.book, amount: balance, day: input.openedOn };
        if (balance.minor !== 0n) await post(platform, programmeId, accountOpened(opened));
        return { bankAccountId: id };
      });
    });
  }

  /** From now on money of this purpose goes through it. Refuses with FORBIDDEN, NOT_FOUND, NO_BANK_ACCOUNT. */
  choose(
    actor: Actor,
    { key, ...input }: { bankAccountId: string; purpose: Purpose; key: string },
  ): Promise<{ bankAccountId: string }> {
    return this.uow.write({ actor, name: 'chooseBankAccount', key, input }, async (tx) => {
      if (actor.side !== 'secretariat' || actor.role !== 'finance') refuse('FORBIDDEN');
      const account = (await findBankAccounts(tx, programmeOf(actor))).find(({ id }) => id === input.bankAccountId);
      if (!account) return refuse('NOT_FOUND', { field: 'input.bankAccountId' });
      if (account.owner === null || account.bic === null)
        refuse('NO_BANK_ACCOUNT', {
          field: 'input.bankAccountId',
          currency: account.currency,
          message: 'Nothing is paid to or from an account without its owner and BIC.',
        });
      return tx.about(actor).asPlatform(async (platform) => {
        await chooseBankAccount(platform, account, input.purpose);
        return { bankAccountId: account.id };
      });
    });
  }
}
