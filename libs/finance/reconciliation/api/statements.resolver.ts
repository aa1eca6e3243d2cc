import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentActor,
  decodeCursor,
  globalId,
  MoneyType,
  pageOf,
  pageSize,
  rowId,
  Text,
  type ConnectionOf,
} from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { isCurrency, money } from '#platform/money';
import { ImportsService } from '../imports/imports.service.js';
import type { ShownStatement } from '../imports/shown-statement.js';
import { StatementsService } from '../imports/statements.service.js';
import {
  ApplyStatementInput,
  BankStatement,
  BankStatementConnection,
  SetStatementAsideInput,
  TakeStatementInput,
} from './statements.graphql.js';

@Resolver()
export class StatementsResolver {
  constructor(
    private readonly statements: StatementsService,
    private readonly imports: ImportsService,
  ) {}

  @Query(() => BankStatementConnection, { description: "The bank's statements, newest first: what proof 3 counts." })
  async bankStatements(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<BankStatement>> {
    const size = pageSize(first, 50);
    const page = pageOf(await this.statements.page(actor, size + 1, decodeCursor(after, 'id')), size, (row) => [
      row.id,
    ]);
    return { ...page, nodes: page.nodes.map(statementView) };
  }

  @Mutation(() => BankStatement, {
    description:
      'No right one will come for a statement in quarantine: the proofs do not count it any more; it stays in the ' +
      'list with this reason, and its file is kept. ' +
      'Refusals: NOT_FOUND, ILLEGAL_STEP { state }, BAD_INPUT, KEY_REUSED.',
  })
  async setStatementAside(
    @CurrentActor() actor: Actor,
    @Args('input') { statementId, reason, key }: SetStatementAsideInput,
  ): Promise<BankStatement> {
    const id = rowId('BankStatement', statementId, 'input.statementId');
    await this.statements.setAside(actor, { statementId: id, reason, key });
    return statementView(await this.statements.one(actor, id));
  }

  @Mutation(() => BankStatement, {
    description:
      'Judges a statement in quarantine anew, from the file that was kept of it: for one that follows now. Gives ' +
      'the statement as it is taken. ' +
      'Refusals: NOT_FOUND, ILLEGAL_STEP { state, reason }, KEY_REUSED.',
  })
  async applyStatement(
    @CurrentActor() actor: Actor,
    @Args('input') { statementId, key }: ApplyStatementInput,
  ): Promise<BankStatement> {
    const taken = await this.imports.apply(actor, {
      statementId: rowId('BankStatement', statementId, 'input.statementId'),
      key,
    });
    return statementView(await this.statements.one(actor, taken.statementId));
  }

  @Mutation(() => BankStatement, {
    description:
      'Takes a statement in quarantine that does not follow the one before (OPENING_DIFFERS, SEQUENCE_GAP), ' +
      'because that one never comes: its lines are booked, and the account goes on. What differs stays in proof 2, ' +
      'a missing number in proof 3. Gives the statement as it is taken. ' +
      'Refusals: NOT_FOUND, ILLEGAL_STEP { state, reason }, BAD_INPUT, KEY_REUSED.',
  })
  async takeStatement(
    @CurrentActor() actor: Actor,
    @Args('input') { statementId, reason, key }: TakeStatementInput,
  ): Promise<BankStatement> {
    const taken = await this.imports.take(actor, {
      statementId: rowId('BankStatement', statementId, 'input.statementId'),
      reason,
      key,
    });
    return statementView(await this.statements.one(actor, taken.statementId));
  }
}

function statementView({
  openingMinor,
  closingMinor,
  currency,
  setAsideAt,
  setAsideBy,
  setAsideReason,
  takenBy,
  takenReason,
  ...row
}: ShownStatement): BankStatement {
  const amount = (minor: string | null): MoneyType | null =>
    minor === null || !isCurrency(currency) ? null : MoneyType.of(money(minor, currency));
  return {
    ...row,
    id: globalId('BankStatement', row.id),
    opening: amount(openingMinor),
    closing: amount(closingMinor),
    takenAllTheSame: takenReason === null ? null : { by: takenBy ?? '', reason: takenReason },
    setAside: setAsideAt && { at: setAsideAt, by: setAsideBy ?? '', reason: setAsideReason ?? '' },
  };
}
