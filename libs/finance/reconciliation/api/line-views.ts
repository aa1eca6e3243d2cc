import { globalId, MoneyType, rowId } from '#platform/graphql';
import { refuse } from '#platform/kernel';
import { fromDecimal, money, type Currency } from '#platform/money';
import type { Posting } from '#finance/ledger';
import type { ChosenTarget, Decision } from '../manual/decision.js';
import type { OpenTarget } from '../manual/open-targets.js';
import type { Preview } from '../manual/suggestion.js';
import type { LineRow } from '../lines/line-rows.store.js';
import { limitsOf, type Tolerances } from '../targets/limits.js';
import { targetOf, typeOf } from '../targets/targets.js';
import type { MatchLimits, MatchPreview, MatchTarget, PreviewEntry, StatementLineType } from './lines.graphql.js';
import type { MatchTargetInput } from './matching.graphql.js';

export function lineView({
  amountMinor,
  worthMinor,
  currency,
  parts,
  decidedAt,
  decidedBy,
  note,
  owner,
  parkedAt,
  takeBackBy,
  takeBackReason,
  ...row
}: LineRow): StatementLineType {
  return {
    ...row,
    id: globalId('StatementLine', row.id),
    amount: MoneyType.of(money(amountMinor, currency)),
    worth: MoneyType.of(money(worthMinor, currency)),
    takeBack: takeBackBy === null ? null : { by: takeBackBy, reason: takeBackReason ?? '' },
    parts: parts.map(({ target, orderNumber, amountMinor: minor }) => ({
      target: typeOf(target),
      orderNumber,
      amount: MoneyType.of(money(minor, currency)),
    })),
    matchedAt: decidedAt,
    matchedBy: decidedBy,
    parked: note && parkedAt ? { note, owner: owner ?? '', at: parkedAt } : null,
  };
}

export function limitsView(currency: Currency, tolerances: Tolerances): MatchLimits {
  const { shortLeast, shortMost, charge, alone } = limitsOf(currency, tolerances);
  const of = (minor: bigint): MoneyType | null => (minor > 0n ? MoneyType.of(money(minor, currency)) : null);
  return {
    shortLeast: of(shortLeast),
    shortMost: of(shortMost),
    charge: of(charge),
    alone: of(alone),
    days: tolerances.dueDays,
    shortPercent: String(tolerances.shortBp / 100),
    wholePercent: String(tolerances.wholeBp / 100),
  };
}

export function targetView({ type, id, expects, reference, instalment }: OpenTarget): MatchTarget {
  const { row } = targetOf(type);
  return {
    target: type,
    id: id && row ? globalId(row, id) : id,
    expects: MoneyType.of(expects),
    reference,
    orderNumber: instalment?.orderNumber ?? null,
    instalment: instalment?.kind ?? null,
    buyer: instalment?.buyer ?? null,
    dueOn: instalment?.dueOn ?? null,
  };
}

export function previewView(
  { postings, fee, credit, left, secondBecause }: Preview,
  names: ReadonlyMap<string, string>,
): MatchPreview {
  return {
    entries: postings.flatMap((posting) => entryViews(posting, names)),
    fee: MoneyType.of(fee),
    credit: MoneyType.of(credit),
    left: MoneyType.of(left),
    needsAnotherPerson: secondBecause !== null,
    secondPersonBecause: secondBecause,
  };
}

const entryViews = ({ entries }: Posting, names: ReadonlyMap<string, string>): PreviewEntry[] =>
  entries.map(({ account: { name }, amount }) => {
    const [id] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(name) ?? [];
    const positive = MoneyType.of({ ...amount, minor: amount.minor < 0n ? -amount.minor : amount.minor });
    return {
      account: name,
      name: id ? name.replace(id, names.get(id) ?? id) : name,
      debit: amount.minor > 0n ? positive : null,
      credit: amount.minor < 0n ? positive : null,
    };
  });

/** What a client says, in the rules' own words. */
export function decisionOf(
  { targets, excessToCredit }: { targets: readonly MatchTargetInput[]; excessToCredit?: boolean | null },
  currency: Currency,
): Decision {
  return {
    targets: targets.map((target, i) => chosen(target, currency, `input.targets.${i}`)),
    excessToCredit: excessToCredit ?? false,
  };
}

function chosen({ target, id, amount, withFee }: MatchTargetInput, currency: Currency, field: string): ChosenTarget {
  const { row: name, ofBank } = targetOf(target);
  const row = ofBank ? null : (id ?? refuse('BAD_INPUT', { field, message: 'Name the target by its id.' }));
  const minor =
    amount === undefined || amount === null
      ? null
      : (fromDecimal(amount, currency)?.minor ??
        refuse('BAD_INPUT', { field, message: `Write an amount in ${currency}.` }));
  return {
    type: target,
    id: row && name ? rowId(name, row, field) : row,
    minor,
    withFee: withFee ?? false,
  };
}
