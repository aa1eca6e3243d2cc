import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import {
  CurrentActor,
  DateText,
  decodeCursor,
  MoneyType,
  pageOf,
  pageSize,
  Text,
  type ConnectionOf,
} from '#platform/graphql';
import { refuse, rowId, type Actor } from '#platform/kernel';
import { accountNamed } from '../accounts.js';
import { balanceOf, balances, entriesOf, entriesOfOrder, type AccountEntry } from '../readings.store.js';
import { LedgerAccount, LedgerEntry, LedgerEntryConnection } from './ledger.graphql.js';

@Resolver()
export class LedgerResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @Query(() => [LedgerAccount], { description: "The programme's accounts by name, all or those that begin so." })
  async ledgerAccounts(
    @CurrentActor() actor: Actor,
    @Args('prefix', { type: () => Text, nullable: true }) prefix: string | null,
    @Args('asOf', {
      type: () => DateText,
      nullable: true,
      description: 'As they stood at the end of this day, by the days of their entries; now without one.',
    })
    asOf: string | null,
  ): Promise<LedgerAccount[]> {
    const found = await this.uow.read(actor, (reader) =>
      balances(reader, programmeOf(actor), { prefix: prefix ?? '', asOf }),
    );
    return found.map(({ account, natural, version }) => ({
      name: account.name,
      book: account.book,
      kind: account.kind,
      balance: MoneyType.of(natural),
      entries: version,
    }));
  }

  @Query(() => LedgerEntryConnection, {
    description: "An account's entries, newest first; or all of an order, in their order. Name one of the two.",
  })
  async ledgerEntries(
    @CurrentActor() actor: Actor,
    @Args('account', { type: () => Text, nullable: true }) account: string | null,
    @Args('orderId', { type: () => ID, nullable: true }) orderId: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<LedgerEntry>> {
    if (!account === !orderId) refuse('BAD_INPUT', { field: 'account', message: 'Name an account or an order.' });
    const size = pageSize(first, 50);
    const rows = await this.uow.read(actor, async (reader) => {
      if (orderId) return entriesOfOrder(reader, rowId('Order', orderId, 'orderId'));
      const named = accountNamed(account!);
      if (!named || (await balanceOf(reader, programmeOf(actor), named)).version === 0)
        return refuse('NOT_FOUND', { field: 'account', message: 'No such account has an entry.' });
      const cursor = decodeCursor(after, 'count');
      return entriesOf(reader, programmeOf(actor), named, { size: size + 1, ...(cursor && { before: cursor[0] }) });
    });
    const page = pageOf(rows, orderId ? rows.length : size, (row) => [row.version]);
    return { ...page, nodes: page.nodes.map(entryView) };
  }
}

/** Books are a programme's; who reads them belongs to it. */
const programmeOf = ({ programmeId }: Actor): string => programmeId ?? refuse('FORBIDDEN');

const entryView = ({ account, amount, ...entry }: AccountEntry): LedgerEntry => ({
  ...entry,
  account: account.name,
  debit: amount.minor > 0n ? MoneyType.of(amount) : null,
  credit: amount.minor < 0n ? MoneyType.of({ ...amount, minor: -amount.minor }) : null,
});
