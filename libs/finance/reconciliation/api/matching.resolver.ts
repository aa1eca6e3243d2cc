import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, rowId } from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import { LinesService } from '../manual/lines.service.js';
import { MatchingService } from '../manual/matching.service.js';
import { decisionOf, lineView } from './line-views.js';
import type { StatementLineType } from './lines.graphql.js';
import {
  MatchLineInput,
  MatchLinePayload,
  MatchOutcome,
  ParkLineInput,
  StatementLinePayload,
  TakeBackOutcome,
  UnmatchLineInput,
  UnmatchLinePayload,
  UnparkLineInput,
} from './matching.graphql.js';

/** What finance decides about bank lines. */
@Resolver()
export class MatchingResolver {
  constructor(
    private readonly matching: MatchingService,
    private readonly lines: LinesService,
  ) {}

  @Mutation(() => MatchLinePayload, {
    description:
      'Matches a line that waits to one target, or splits it over several instalments of one buyer; the parts are ' +
      "exactly the line. Above the currency's limit, and for what no rule would book, it is proposed until another " +
      'person says the same. ' +
      'Refusals: NOT_FOUND, ALREADY_MATCHED { target, orderNumber, by, at }, OTHER_CURRENCY { line, target }, ' +
      'AMOUNT_DIFFERS { difference }, LINE_REVERSED, NEEDS_ANOTHER_PERSON { proposedBy }, BAD_INPUT, KEY_REUSED.',
  })
  async matchLine(@CurrentActor() actor: Actor, @Args('input') input: MatchLineInput): Promise<MatchLinePayload> {
    const lineId = lineOf(input);
    const { outcome } = await this.matching.match(actor, {
      lineId,
      key: input.key,
      ...decisionOf(input, await this.currencyOf(actor, lineId)),
    });
    return { outcome: MatchOutcome[outcome], line: await this.view(actor, lineId) };
  }

  @Mutation(() => UnmatchLinePayload, {
    description:
      "Takes a match back, a rule's too: reversing entries, what it had paid is open again, the line waits for a " +
      "person. Above the currency's limit it is proposed until another person says so too. What the bank has taken " +
      'back is taken back whatever has gone on since. ' +
      'Refusals: NOT_FOUND, ILLEGAL_STEP, MATCH_IN_USE { orderNumber, state or account }, ' +
      'NEEDS_ANOTHER_PERSON { proposedBy }, BAD_INPUT, KEY_REUSED.',
  })
  async unmatchLine(@CurrentActor() actor: Actor, @Args('input') input: UnmatchLineInput): Promise<UnmatchLinePayload> {
    const { outcome } = await this.matching.unmatch(actor, { ...input, lineId: lineOf(input) });
    return { outcome: TakeBackOutcome[outcome], line: await this.view(actor, lineOf(input)) };
  }

  @Mutation(() => StatementLinePayload, {
    description:
      'Parts a line from those that it was set against, because one takes the other back: they wait again, and are ' +
      'not put together any more. ' +
      'Refusals: NOT_FOUND, ILLEGAL_STEP, BAD_INPUT, KEY_REUSED.',
  })
  async partLine(@CurrentActor() actor: Actor, @Args('input') input: UnmatchLineInput): Promise<StatementLinePayload> {
    await this.matching.part(actor, { ...input, lineId: lineOf(input) });
    return { line: await this.view(actor, lineOf(input)) };
  }

  @Mutation(() => StatementLinePayload, {
    description:
      'Leaves a line waiting with a note and an owner; parked again, the note is new. ' +
      'Refusals: NOT_FOUND, ALREADY_MATCHED, BAD_INPUT, KEY_REUSED.',
  })
  async parkLine(@CurrentActor() actor: Actor, @Args('input') input: ParkLineInput): Promise<StatementLinePayload> {
    await this.matching.park(actor, { ...input, lineId: lineOf(input) });
    return { line: await this.view(actor, lineOf(input)) };
  }

  @Mutation(() => StatementLinePayload, {
    description:
      'Puts a parked line back among those that need finance. Refusals: NOT_FOUND, ILLEGAL_STEP, KEY_REUSED.',
  })
  async unparkLine(@CurrentActor() actor: Actor, @Args('input') input: UnparkLineInput): Promise<StatementLinePayload> {
    await this.matching.unpark(actor, { ...input, lineId: lineOf(input) });
    return { line: await this.view(actor, lineOf(input)) };
  }

  private async currencyOf(actor: Actor, lineId: string) {
    return (
      (await this.lines.one(actor, lineId)) ??
      refuse('NOT_FOUND', { field: 'input.lineId', message: 'There is no such bank line.' })
    ).currency;
  }

  private async view(actor: Actor, lineId: string): Promise<StatementLineType> {
    return lineView((await this.lines.one(actor, lineId))!);
  }
}

const lineOf = ({ lineId }: { lineId: string }): string => rowId('StatementLine', lineId, 'input.lineId');
