import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LedgerAccount, LedgerEntry } from '#finance/ledger/api';
import { UnitOfWork } from '#platform/database';
import { loadOne, RequestContext, Text, type GraphqlContext } from '#platform/graphql';
import { isId } from '#platform/kernel';
import { findNamesOfIds } from '../proofs/names.store.js';

const DESCRIPTION = 'The account\'s name as people know it: "held:O-2026-00031" instead of the order\'s id.';

async function labelOf(account: string, uow: UnitOfWork, context: GraphqlContext): Promise<string> {
  const id = account.split(':').find(isId);
  if (!id) return account;
  const known = await loadOne(context, 'namesOfIds', id, (actor, ids) =>
    uow.read(actor, (reader) => findNamesOfIds(reader, ids)),
  );
  return known ? account.replace(id, () => known.name) : account;
}

/** `LedgerAccount.label`: the ledger knows ids only; the upper library adds what they mean. */
@Resolver(() => LedgerAccount)
export class AccountLabelResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @ResolveField(() => Text, { description: DESCRIPTION })
  label(@Parent() { name }: LedgerAccount, @RequestContext() context: GraphqlContext): Promise<string> {
    return labelOf(name, this.uow, context);
  }
}

@Resolver(() => LedgerEntry)
export class EntryLabelResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @ResolveField(() => Text, { description: DESCRIPTION })
  label(@Parent() { account }: LedgerEntry, @RequestContext() context: GraphqlContext): Promise<string> {
    return labelOf(account, this.uow, context);
  }
}
