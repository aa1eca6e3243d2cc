import { type Amount, formatAmount, formatDate, nameIn, type Words } from '#platform/words/browser';
import type { FieldFault } from '../../components/Form';
import { RefusalError } from '../../data/request';
import { misfitText } from '../../words/fit';
import { commandText } from '../../words/refusal-text';
import { quantityText } from '../market/labels';
import type { RequestList } from '../market/request-list';
import { faultAt, type Bounds, type Draft, type Fault } from './draft';
import type { Candidate } from './sellers';

interface About {
  readonly draft: Draft;
  readonly lines: RequestList;
  readonly candidates: readonly Candidate[];
  readonly bounds: Bounds;
}

/** A fault in the reader's words, with the product or the cooperative that it is about. */
export function faultText(
  words: Words,
  { what, field, place = -1, floor, fit, character = '' }: Fault,
  { draft, lines, candidates, bounds: { latest, deposit } }: About,
): string {
  const { t, locale } = words;
  const line = lines[place];
  const name = line ? nameIn(locale, line) : '';
  const cooperative = candidates.find(({ cooperative: { id } }) => id === draft.cooperativeIds[place])?.cooperative;
  switch (what) {
    case 'quantity':
    case 'target':
    case 'twice':
      return t(`request.bad.${what}`, { name });
    case 'least':
    case 'step':
      return fit
        ? misfitText(words, name, what, quantityText(words, fit[what], fit.unit))
        : t('request.bad.quantity', { name });
    case 'unprintable':
      return t('request.bad.unprintable', {
        field: t(field === 'title' ? 'request.name' : 'request.place'),
        character,
      });
    case 'hidden':
      return t('request.bad.hidden', { character });
    case 'floor':
      return t('request.bad.floor', { name, floor: floor ? formatAmount(floor) : '' });
    case 'cooperative':
      return t('request.bad.cooperative', {
        cooperative: cooperative ? nameIn(locale, cooperative) : t('side.COOPERATIVE'),
      });
    case 'wantedOn':
      return t('request.bad.wantedOn', { latest: formatDate(latest, locale) });
    case 'depositPercent':
      return t('request.bad.depositPercent', {
        least: deposit.depositPercentLeast,
        most: deposit.depositPercentMost,
      });
    case 'lines':
    case 'cooperatives':
    case 'title':
    case 'place':
    case 'note':
      return t(`request.bad.${what}`);
  }
}

/** What the server refused, at the field that it names; without a field of ours, for the whole form. */
export function refusalFault(words: Words, error: unknown, sent: About): FieldFault {
  const known =
    error instanceof RefusalError && ['BAD_INPUT', 'BELOW_FLOOR', 'NOT_FOUND'].includes(error.code) ? error : undefined;
  const fault = known && faultAt(known.field, sent.draft, { floor: floorOf(known), details: known.details });
  return fault
    ? { field: fault.field, text: faultText(words, fault, sent) }
    : { field: '', text: commandText(words, error) };
}

function floorOf({ code, details }: RefusalError): Amount | undefined {
  const { floor, currency } = details;
  return code === 'BELOW_FLOOR' && typeof floor === 'string'
    ? { amount: floor, currency: String(currency) }
    : undefined;
}
