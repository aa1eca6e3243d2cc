import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { loadOne, MoneyType, RequestContext, rowId, type GraphqlContext } from '#platform/graphql';
import { system } from '#platform/kernel';
import { money, type Currency } from '#platform/money';
import { InstalmentType } from '#trade/orders/api';
import { findBeingChecked } from '../manual/being-checked.store.js';
import { TransferBeingChecked } from './being-checked.graphql.js';

const DESCRIPTION =
  'What came in under its own reference and is being checked, the oldest first: not to be paid again. Empty for ' +
  'the cooperative.';

/** Adds to an instalment what waits on the bank's lines: the upper library adds the field to the lower type. */
@Resolver(() => InstalmentType)
export class BeingCheckedResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @ResolveField(() => [TransferBeingChecked], { description: DESCRIPTION })
  async beingChecked(
    @Parent() instalment: InstalmentType,
    @RequestContext() context: GraphqlContext,
  ): Promise<TransferBeingChecked[]> {
    if (context.actor.side === 'cooperative') return [];
    // Who sees the instalment may know of its own reference; the bank's lines are the secretariat's.
    const found = await loadOne(context, 'beingChecked', rowId('Instalment', instalment.id, 'id'), (_actor, ids) =>
      this.load(ids),
    );
    return found?.transfers ?? [];
  }

  private async load(ids: readonly string[]): Promise<{ id: string; transfers: TransferBeingChecked[] }[]> {
    const rows = await this.uow.read(system, (reader) => findBeingChecked(reader, ids));
    const shown = rows.map(({ instalmentId, minor, currency, day }) => ({
      instalmentId,
      amount: MoneyType.of(money(BigInt(minor), currency as Currency)),
      day,
    }));
    return ids.map((id) => ({ id, transfers: shown.filter(({ instalmentId }) => instalmentId === id) }));
  }
}
