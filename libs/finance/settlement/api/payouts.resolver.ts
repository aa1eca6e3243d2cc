import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { loadMany, loadOne, RequestContext, rowId, type GraphqlContext } from '#platform/graphql';
import { loadOrganisation, OrganisationType } from '#trade/identity/api';
import { findPayoutAccounts } from '../batches/batches.store.js';
import { findSettlementsOfPayouts } from '../release/settlements.store.js';
import { PayoutAccountType, PayoutType } from './batches.graphql.js';
import { SettlementType } from './settlements.graphql.js';
import { settlementView } from './views.js';

@Resolver(() => PayoutType)
export class PayoutsResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @ResolveField(() => OrganisationType)
  cooperative(@Parent() payout: PayoutType, @RequestContext() context: GraphqlContext): Promise<OrganisationType> {
    return loadOrganisation(this.uow, payout.cooperativeId, context);
  }

  @ResolveField(() => [SettlementType], {
    description: 'What it is made of; also when it was cancelled, rejected or returned.',
  })
  async settlements(
    @Parent() payout: PayoutType,
    @RequestContext() context: GraphqlContext,
  ): Promise<SettlementType[]> {
    const rows = await loadMany(
      context,
      'settlementsOfPayout',
      rowId('Payout', payout.id, 'id'),
      (actor, ids) => this.uow.read(actor, (reader) => findSettlementsOfPayouts(reader, ids)),
      (row) => row.inPayoutId,
    );
    return rows.map(settlementView);
  }

  @ResolveField(() => PayoutAccountType, {
    nullable: true,
    description: 'Where it goes: as it was approved, or as it is known now.',
  })
  async account(
    @Parent() { beneficiary, cooperativeId }: PayoutType,
    @RequestContext() context: GraphqlContext,
  ): Promise<PayoutAccountType | null> {
    if (beneficiary)
      return { name: beneficiary.name, number: beneficiary.account, bic: beneficiary.bic, changedAt: null };
    return loadOne(context, 'payoutAccount', cooperativeId, (actor, ids) =>
      this.uow.read(actor, (reader) => findPayoutAccounts(reader, ids)),
    );
  }
}
