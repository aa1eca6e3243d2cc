import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { CurrentActor, decodeCursor, globalId, MoneyType, pageOf, pageSize, Text, type ConnectionOf } from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { money } from '#platform/money';
import { findStatements, type StatementRow } from '../imports/statements.store.js';
import { BankStatement, BankStatementConnection } from './statements.graphql.js';

@Resolver()
export class StatementsResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @Query(() => BankStatementConnection, { description: 'The bank\'s statements, newest first: what proof 3 counts.' })
  async bankStatements(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<BankStatement>> {
    const size = pageSize(first, 50);
    const page = pageOf(await this.uow.read(actor, (reader) => findStatements(reader, size + 1, decodeCursor(after, 1))), size, (row) => [row.id]);
    return { ...page, nodes: page.nodes.map(statementView) };
  }
}

const statementView = ({ openingMinor, closingMinor, currency, ...row }: StatementRow): BankStatement => ({
  ...row,
  id: globalId('BankStatement', row.id),
  opening: openingMinor === null ? null : MoneyType.of(money(openingMinor, currency)),
  closing: closingMinor === null ? null : MoneyType.of(money(closingMinor, currency)),
});
