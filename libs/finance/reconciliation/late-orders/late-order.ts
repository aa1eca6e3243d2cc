import type { LateOrder } from '#finance/payments';
import { worthOf, type MatchLine } from '../lines/match-line.js';
import { match } from '../matching/match.js';
import { nameSimilarity } from '../targets/names.js';
import { OpenItems, type Expected, type OpenItem } from '../targets/open-items.js';
import { mentionsIn, type Mentions } from '../statements/mentions.js';

/** Why an order whose deposit is late is not cancelled: its money may be there, and a person finds out. */
export type Keeping =
  'PART_PAID' | 'LINE_WAITS' | 'MATCH_PROPOSED' | 'STATEMENT_QUARANTINED' | 'CARD_WAITS' | 'PAGE_OPEN';

/** Money that waits for a person: what came, and all that the bank said of it. */
export interface WaitingMoney {
  line: MatchLine;
  /** Of the account on which it came: an order's money comes to its own programme. */
  programmeId: string;
  text: string;
  /** Instalments to which one person wants to match it. */
  proposed: readonly string[];
}

/** A statement that posted nothing yet: what its credits say, and on whose account. */
export interface QuarantinedMoney {
  programmeId: string;
  text: string;
}

/** What there is of each order, the surest first; an order without an entry is kept by nothing. */
export function keptBy(
  orders: readonly LateOrder[],
  lines: readonly WaitingMoney[],
  statements: readonly QuarantinedMoney[],
  expected: Expected,
): Map<string, Keeping[]> {
  const own = new Set(orders.map(({ instalments }) => instalments).flat());
  const isOthers = ({ type, id }: OpenItem): boolean => type === 'instalment' && !own.has(id!);
  const late = { ...expected, items: new OpenItems(expected.items.all().filter((each) => !isOthers(each))) };
  const live = lines
    .filter(({ line }) => worthOf(line, expected).minor > 0n && !line.isReversal)
    .map((each) => ({
      ...each,
      said: mentionsIn(each.text),
      fits: match(each.line, late).candidates.map(({ id }) => id),
    }));
  const files = statements.map((each) => ({ ...each, said: mentionsIn(each.text) }));
  return new Map(
    orders.flatMap((order) => {
      const mine = live.filter(({ programmeId }) => programmeId === order.programmeId);
      const has = (ids: readonly (string | null)[]): boolean => order.instalments.some((id) => ids.includes(id));
      const reasons: Keeping[] = [
        ...(order.partPaid ? ['PART_PAID' as const] : []),
        ...(mine.some(({ proposed }) => has(proposed)) ? ['MATCH_PROPOSED' as const] : []),
        ...(mine.some(({ said, line, fits }) => names(order, said, line.counterpartyName ?? '') || has(fits))
          ? ['LINE_WAITS' as const]
          : []),
        ...(files.some(({ programmeId, said }) => programmeId === order.programmeId && names(order, said))
          ? ['STATEMENT_QUARANTINED' as const]
          : []),
        ...(order.cardWaits ? ['CARD_WAITS' as const] : []),
        ...(order.pageOpen ? ['PAGE_OPEN' as const] : []),
      ];
      return reasons.length > 0 ? [[order.orderId, reasons]] : [];
    }),
  );
}

/**
 * By its number or a reference, or by a document of its own. Cooperatives count their documents alike: one of another
 * buyer who is the payer names that buyer's order.
 */
function names({ number, buyer, papers }: LateOrder, { papers: said, plain }: Mentions, payer = ''): boolean {
  const theirs = (others: readonly string[]): boolean =>
    others.some((other) => nameSimilarity(payer, other) >= Math.max(ALIKE, nameSimilarity(payer, buyer)));
  return (
    plain.includes(digits(number)) ||
    papers.some((own) => said.includes(mentionsIn(own.number).papers[0]!) && !theirs(own.others))
  );
}

const ALIKE = 0.8;
const digits = (number: string): string => number.replaceAll(/\D/g, '');
