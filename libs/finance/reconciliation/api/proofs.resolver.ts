import { Query, Resolver } from '@nestjs/graphql';
import { findFaults } from '#finance/ledger';
import { UnitOfWork } from '#platform/database';
import { CurrentActor, globalId, MoneyType } from '#platform/graphql';
import { organisationOf, type Actor } from '#platform/kernel';
import { money, type Currency } from '#platform/money';
import { findMissing, findQuarantined } from '../proofs/completeness.store.js';
import { faultsOfLedger } from '../proofs/faults.js';
import { findOpens, type Opens } from '../proofs/opens.store.js';
import { compareBalances, compareCovers, findUnproved, type Unproved } from '../proofs/proofs.store.js';
import { findUnbookedEvents, type UnbookedEvent } from '../proofs/stripe-proof.store.js';
import { Proofs, type UnprovedItem } from './proofs.graphql.js';

@Resolver()
export class ProofsResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @Query(() => Proofs, { description: 'Whether every cent is explained.' })
  proofs(@CurrentActor() actor: Actor): Promise<Proofs> {
    return this.uow.read(actor, async (reader) => {
      const faults = faultsOfLedger(await findFaults(reader));
      const unproved = [...faults, ...(await findUnproved(reader))];
      const opens = await findOpens(reader, unproved);
      const unbooked = await findUnbookedEvents(reader);
      const balances = await compareBalances(reader);
      const covers = await compareCovers(reader);
      const missing = await findMissing(reader, organisationOf(actor));
      const quarantined = await findQuarantined(reader, organisationOf(actor));
      return {
        unproved: [...unproved.map((item, i) => itemView(item, opens[i]!)), ...unbooked.map(eventView)],
        ledgerHolds: faults.length === 0,
        balances: balances.map(({ name, account, ours, theirs, currency }) => ({
          name,
          account,
          ledger: amount(ours, currency),
          other: amount(theirs, currency),
          difference: amount(BigInt(ours) - BigInt(theirs), currency),
        })),
        covers: covers.map(({ currency, clientMoney, cover }) => ({
          clientMoney: amount(clientMoney, currency),
          cover: amount(cover, currency),
        })),
        gaps: missing.length + quarantined.length,
        missing: missing.map(({ from, to, ...range }) => ({ ...range, from: String(from), to: String(to) })),
        quarantined: quarantined.map(({ id, ...row }) => ({ ...row, id: globalId('BankStatement', id) })),
      };
    });
  }
}

const itemView = ({ amountMinor, currency, ...item }: Unproved, { lineId, account }: Opens): UnprovedItem => ({
  ...item,
  amount: amount(amountMinor, currency),
  line: lineId && globalId('StatementLine', lineId),
  account,
});

const eventView = ({ amount: told, ...event }: UnbookedEvent): UnprovedItem => ({
  ...event,
  kind: 'event',
  amount: told && MoneyType.of(told),
  line: null,
  account: null,
});

const amount = (minor: string | bigint, currency: string): MoneyType =>
  MoneyType.of(money(minor, currency as Currency));
