import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { CurrentActor, decodeCursor, globalId, MoneyType, pageOf, pageSize, Text, type ConnectionOf } from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { money, type Currency } from '#platform/money';
import { findLines } from '../imports/lines.store.js';
import { compareBalances, compareCover, findGaps, findQuarantined, findUnproved } from '../proofs/proofs.store.js';
import { Proofs, StatementLineConnection, StatementLineType } from './proofs.graphql.js';

@Resolver()
export class ProofsResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @Query(() => StatementLineConnection, { description: 'Lines of the bank\'s statements, newest first.' })
  async statementLines(
    @CurrentActor() actor: Actor,
    @Args('waiting', { type: () => Boolean, nullable: true, description: 'Only those that nothing explains.' }) waiting: boolean | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<StatementLineType>> {
    const size = pageSize(first, 50);
    const rows = await this.uow.read(actor, (reader) => findLines(reader, waiting ?? false, size + 1, decodeCursor(after, 1)));
    const page = pageOf(rows, size, (row) => [row.id]);
    return { ...page, nodes: page.nodes.map(({ amountMinor, currency, ...row }) => ({ ...row, id: globalId('StatementLine', row.id), amount: amount(amountMinor, currency) })) };
  }

  @Query(() => Proofs, { description: 'Whether every cent is explained.' })
  proofs(@CurrentActor() actor: Actor): Promise<Proofs> {
    return this.uow.read(actor, async (reader) => {
      const unproved = await findUnproved(reader);
      const balances = await compareBalances(reader);
      const { clientMoney, cover } = await compareCover(reader);
      const gaps = await findGaps(reader);
      return {
        unproved: unproved.map(({ amountMinor, currency, ...item }) => ({ ...item, amount: amount(amountMinor, currency) })),
        balances: balances.map(({ name, ours, theirs, currency }) => ({ name, ledger: amount(ours, currency), other: amount(theirs, currency), difference: amount(BigInt(ours) - BigInt(theirs), currency) })),
        clientMoney: amount(clientMoney, 'USD'),
        cover: amount(cover, 'USD'),
        quarantined: await findQuarantined(reader),
        gaps: gaps.reduce((sum, { missing, quarantined }) => sum + Math.max(missing.length, quarantined), 0),
      };
    });
  }
}

const amount = (minor: string | bigint, currency: string): MoneyType => MoneyType.of(money(minor, currency as Currency));
