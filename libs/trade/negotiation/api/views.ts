import { globalId, MoneyType, QuantityType } from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { money } from '#platform/money';
import type { SideName } from '#trade/identity/api';
import type { Quote, Revision } from '../model/quote.entity.js';
import { OPEN_QUOTE_STATES } from '../model/quote.states.js';
import type { Request } from '../model/request.entity.js';
import type { NamedLine } from '../requests/requests.store.js';
import type { QuoteType, RevisionType } from './quotes.graphql.js';
import type { RequestLineType, RequestType } from './requests.graphql.js';

export const requestView = (row: Request): RequestType => ({ ...row, id: globalId('Request', row.id) });

export const requestLineView = (row: NamedLine, currency: string): RequestLineType => ({
  ...row,
  quantity: QuantityType.of(row.quantity, row.unit),
  targetPrice: row.targetPrice === null ? null : MoneyType.price(row.targetPrice, currency),
});

/** A quote whose time has run out is shown as expired, whether or not the job has said so yet. */
export function quoteView(row: Quote, actor: Actor, now: Date | null): QuoteType {
  const open = OPEN_QUOTE_STATES.includes(row.state);
  const late = open && now !== null && now >= row.validUntil;
  const turn = row.state === 'AWAITING_BUYER' ? 'buyer' : 'cooperative';
  return {
    ...row,
    id: globalId('Quote', row.id),
    state: late ? 'EXPIRED' : row.state,
    yourTurn: open && !late && actor.side === turn,
  };
}

export const revisionView = (row: Revision): RevisionType => ({
  ...row,
  id: globalId('Revision', row.id),
  author: row.author as SideName,
  total: MoneyType.of(money(row.totalMinor, row.currency)),
});
