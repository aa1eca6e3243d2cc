import type { BankLine, BankSide, NowAt, Posting } from '#finance/ledger';
import type { PlatformTx, Reader } from '#platform/database';
import type { Money } from '#platform/money';
import type { MatchLine } from '../lines/match-line.js';
import type { ExceptionType, Finding } from './findings.js';
import type { Tolerances } from './limits.js';
import type { Expected, OpenItem } from './open-items.js';

/** A part of a line and what it is for; the parts are exactly the line. `amount` without a sign. */
export interface Part<Item extends OpenItem = OpenItem> {
  readonly candidate: Item;
  readonly amount: Money;
  /** What is short of it is a bank's charge, which the platform bears. */
  readonly withFee: boolean;
}

/** A match that is posted: under its id, and on the `line` itself unless that waits in suspense. */
export interface MatchCause {
  readonly match: string;
  readonly line: BankLine | null;
}

/** The bank's side of a match. */
export const sideOf = ({ match, line }: MatchCause): BankSide => line ?? { match };

/** What a part posts and leaves, before anybody has said yes and when it is done alike. */
export interface Outcome {
  readonly postings: readonly Posting[];
  /** Kept by a bank on the way, and borne by the platform. */
  readonly fee: Money;
  /** More than what was open: the buyer's. */
  readonly credit: Money;
  /** Still open afterwards. */
  readonly left: Money;
}

/** A part with its match and what it posts. */
export interface Applied<Item extends OpenItem = OpenItem> extends Part<Item>, Outcome {
  readonly match: string;
}

/** What a decision is judged by. `field` names the part in a refusal. */
export interface Judging {
  readonly excessToCredit: boolean;
  readonly tolerances: Tolerances;
  readonly field: string;
}

/** Why a second person decides too. */
export type SecondBecause = 'AMOUNT' | 'CHARGE' | 'FEE' | 'CAPITAL';

/** What people know it by. */
export interface Label {
  readonly reference: string | null;
  readonly instalment: {
    readonly orderId: string;
    readonly orderNumber: string;
    readonly kind: 'DEPOSIT' | 'BALANCE';
    readonly buyer: string;
    readonly dueOn: string;
  } | null;
  /** What stands for an id in the name of an account. */
  readonly names: readonly (readonly [id: string, name: string])[];
}

/** A part whose match is taken back. */
export interface TakenBack {
  readonly match: string;
  readonly targetId: string | null;
  /** The bank has taken it back: what was done because of it stands. */
  readonly gone: boolean;
}

/**
 * Something that money on a bank line can be for. Rules, the work screen, its preview and what posts go over the table
 * of these; what is asked of all of them stands here, and what is special about one in its file.
 */
export interface Target<Item extends OpenItem = OpenItem> {
  /** On which side of the bank its line stands. */
  readonly side: 'IN' | 'OUT';
  /** What the API calls its rows; null where it has none, or another names them. */
  readonly row: string | null;
  /** Finance looks for it among what is open; what is not listed its line names. */
  readonly listed?: boolean;
  /** The bank's own, which nothing of ours expects: it is named without an id. */
  readonly ofBank?: boolean;
  /** What is short of it may be a bank's charge. */
  readonly bearsFee?: boolean;
  /** What is more than it expects may be its buyer's credit. */
  readonly takesExcess?: boolean;
  /** It can be a line that takes an earlier one back: the whole of that, or what is beyond the lines that it took. */
  readonly reversal?: { readonly of: 'WHOLE' | 'REST'; find(line: MatchLine, expected: Expected): OpenItem[] };
  /** Which posting the match of it makes, and what that says: a condition as in proofs/cause.store.ts. */
  readonly proof: { readonly kind: string; readonly says: string };

  /** All that is open of it in a programme. */
  findOpen(reader: Reader, programmeId: string): Promise<Item[]>;
  /** What the rules find of it for a line. */
  candidates(line: MatchLine, expected: Expected): Finding[];
  /** Why nothing of it is suggested, where that is an answer to the line. */
  exception?(line: MatchLine, expected: Expected): ExceptionType | null;
  /** What a person chose, as it stands; undefined when it is not open. */
  choose(line: MatchLine, expected: Expected, id: string | null): Item | undefined;
  /** What still is expected of it when a rule has given it a line. */
  after?(item: Item): Item;
  /** Refuses an amount that it can not take. */
  check(part: Part<Item>, judging: Judging): void;
  secondBecause?(part: Part<Item>, tolerances: Tolerances): SecondBecause | null;
  /** How much a bank may have kept of it, minor units, so that a rule says so. */
  tolerance?(item: Item, tolerances: Tolerances): bigint;
  /** Holds it still until the commit, and says how it stands by then: by id. */
  lock?(tx: PlatformTx, ids: readonly string[]): Promise<ReadonlyMap<string, Partial<Item>>>;
  /** Whether what a rule has seen is still so, now that it is locked. */
  holds?(line: Pick<MatchLine, 'minor'>, seen: Item, now: Item, tolerances: Tolerances): boolean;
  /** What is posted of a part. The preview shows it, and the match posts it. */
  postings(part: Part<Item>, cause: MatchCause, tolerances: Tolerances): Outcome;
  /** What else the matches of these change, beside what is posted; their items are locked. */
  apply?(tx: PlatformTx, applied: readonly Applied<Item>[], at: Date): Promise<void>;
  /**
   * What the match had changed is as before, and where the money that it had moved is by now; the posting is the
   * caller's. Null: it can not be taken back.
   */
  readonly takeBack: ((tx: PlatformTx, taken: TakenBack, at: Date) => Promise<NowAt | undefined>) | null;
  label(item: Item): Label;
}

const NOTHING = { reference: null, instalment: null, names: [] } as const;

export const labelled = (label: Partial<Label>): Label => ({ ...NOTHING, ...label });
