import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import {
  CurrentActor,
  decodeCursor,
  loadOne,
  MoneyType,
  pageOf,
  pageSize,
  RequestContext,
  rowId,
  Text,
  type ConnectionOf,
  type GraphqlContext,
} from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import { money, type Currency } from '#platform/money';
import { loadOwnProgramme } from '#trade/identity/api';
import { LinesService, type Suggested } from '../manual/lines.service.js';
import { labelledItem, labelledPart, placeOf } from '../manual/open-targets.js';
import type { ProposedPart } from '../manual/proposals.store.js';
import { isShort } from '../lines/rules.js';
import { decisionOf, limitsView, lineView, previewView, targetView } from './line-views.js';
import {
  LineProposal,
  LineSuggestion,
  MatchKind,
  MatchLimits,
  MatchPreview,
  MatchTargetConnection,
  StatementLineConnection,
  StatementLineCounts,
  StatementLineFilter,
  StatementLineType,
  type MatchTarget,
  type ProposedPartType,
} from './lines.graphql.js';
import { MatchPreviewInput } from './matching.graphql.js';

@Resolver(() => StatementLineType)
export class LinesResolver {
  constructor(
    private readonly lines: LinesService,
    private readonly uow: UnitOfWork,
  ) {}

  @Query(() => StatementLineConnection, { description: "Lines of the bank's statements, newest first." })
  async statementLines(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => StatementLineFilter, nullable: true }) filter: StatementLineFilter | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<StatementLineType>> {
    const size = pageSize(first, 50);
    const page = pageOf(
      await this.lines.page(actor, filter ?? 'ALL', size + 1, decodeCursor(after, 'id')),
      size,
      (row) => [row.id],
    );
    return { ...page, nodes: page.nodes.map(lineView) };
  }

  @Query(() => StatementLineCounts, { description: 'How many lines there are, by how they stand.' })
  statementLineCounts(@CurrentActor() actor: Actor): Promise<StatementLineCounts> {
    return this.lines.counts(actor);
  }

  @Query(() => StatementLineType, { description: 'One line of a statement. Refusals: NOT_FOUND.' })
  async statementLine(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<StatementLineType> {
    return lineView(
      (await this.lines.one(actor, rowId('StatementLine', id, 'id'))) ??
        refuse('NOT_FOUND', { field: 'id', message: 'There is no such bank line.' }),
    );
  }

  @Query(() => MatchTargetConnection, {
    description:
      'What money that came in could be, the earliest due first; search in buyer, order, reference and amount.',
  })
  async openTargets(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => Text, nullable: true }) search: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<MatchTarget>> {
    const size = pageSize(first, 20);
    const [from] = decodeCursor(after, 'place') ?? [''];
    const rest = (await this.lines.openTargets(actor, search ?? '')).filter((each) => placeOf(each) > from);
    const page = pageOf(rest.slice(0, size + 1), size, (each) => [placeOf(each)]);
    return { ...page, nodes: page.nodes.map(targetView) };
  }

  @Query(() => MatchPreview, { description: 'What a decision about a line would post. Refusals: as matchLine.' })
  async matchPreview(@CurrentActor() actor: Actor, @Args('input') input: MatchPreviewInput): Promise<MatchPreview> {
    const { preview, names } = await this.lines.preview(
      actor,
      rowId('StatementLine', input.lineId, 'input.lineId'),
      (currency) => decisionOf(input, currency),
    );
    return previewView(preview, names);
  }

  @ResolveField(() => MatchKind, { description: 'How it was matched; of a line that waits, how the ladder sees it.' })
  async kind(@Parent() line: StatementLineType, @RequestContext() context: GraphqlContext): Promise<MatchKind> {
    if (isNothing(line)) return MatchKind.NOTHING;
    if (line.rule === null && Number(line.worth.amount) === 0) return MatchKind.REVERSED;
    if (line.rule === null) return MatchKind[(await this.suggested(line, context))!.suggestion.kind];
    if (line.matchedBy) return MatchKind.MATCHED;
    return isShort(line.rule) ? MatchKind.SHORT : MatchKind.EXACT;
  }

  @ResolveField(() => MatchLimits, {
    description: 'Up to where rules and one person alone decide about money of its currency.',
  })
  async limits(
    @Parent() { amount }: StatementLineType,
    @RequestContext() context: GraphqlContext,
  ): Promise<MatchLimits> {
    return limitsView(amount.currency as Currency, await loadOwnProgramme(this.uow, context));
  }

  @ResolveField(() => LineSuggestion, {
    nullable: true,
    description: 'What the ladder says of a line that waits; null once it is matched.',
  })
  async suggestion(
    @Parent() line: StatementLineType,
    @RequestContext() context: GraphqlContext,
  ): Promise<LineSuggestion | null> {
    const found = line.rule === null && !isNothing(line) ? await this.suggested(line, context) : null;
    return found && suggestionView(found);
  }

  @ResolveField(() => LineProposal, { nullable: true, description: 'What waits for a second person.' })
  async proposal(
    @Parent() line: StatementLineType,
    @RequestContext() context: GraphqlContext,
  ): Promise<LineProposal | null> {
    const found = line.proposedBy ? await this.suggested(line, context) : null;
    return found?.proposed
      ? { by: line.proposedBy!, parts: found.proposed.map((part) => proposedView(part, found)) }
      : null;
  }

  private suggested(line: StatementLineType, context: GraphqlContext): Promise<Suggested | null> {
    return loadOne(context, 'lineSuggestion', rowId('StatementLine', line.id, 'id'), (actor, ids) =>
      this.lines.suggestions(actor, ids),
    );
  }
}

const isNothing = ({ amount }: StatementLineType): boolean => Number(amount.amount) === 0;

function suggestionView({ currency, suggestion: { match, tolerance }, preview, names }: Suggested): LineSuggestion {
  const of = (minor: bigint): MoneyType => MoneyType.of(money(minor, currency));
  return {
    rule: match.rule,
    exception: match.exception ?? null,
    difference: of(match.difference),
    score: match.score,
    tolerance: tolerance && MoneyType.of(tolerance),
    candidates: match.candidates.map((candidate) => targetView(labelledItem(candidate))),
    preview: preview && previewView(preview, names),
  };
}

const proposedView = ({ type, id, minor, withFee }: ProposedPart, { currency, open }: Suggested): ProposedPartType => ({
  target: targetView(labelledPart({ type, id, minor: BigInt(minor) }, currency, open)),
  amount: MoneyType.of(money(minor, currency)),
  withFee,
});
