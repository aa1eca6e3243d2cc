import type { Words } from '#platform/words/browser';

/** The chart of accounts. */
const classes = [
  'bank',
  'psp:stripe_in_transit',
  'psp:stripe',
  'psp:disputed',
  'receivable:coop',
  'suspense:receipts',
  'suspense:payments',
  'buyer_credit',
  'held',
  'coop_payable',
  'coop_in_transit',
  'refund_pending',
  'due_to_fund',
  'commission',
  'fx_gain',
  'psp_fees',
  'bank_charges',
  'dispute_fees',
  'dispute_losses',
  'fx_loss',
  'rounding',
  'fx:clearing',
  'capital',
  'opening',
  'fund:bank',
  'fund:advance',
  'fund:due_from_platform',
  'fund:equity',
  'fund:opening',
  'fund:writeoff',
] as const;

/** An account in words, with whose it is and its currency where its name says so; one that has no words by its name. */
export function accountText({ t }: Pick<Words, 't'>, label: string): string {
  const known = classes.find((each) => label === each || label.startsWith(`${each}:`));
  if (!known) return label;
  const rest = label
    .slice(known.length + 1)
    .split(':')
    .filter((part) => part !== '');
  const of = rest.map((part) => (/^[a-z]{3}$/.test(part) ? part.toUpperCase() : part));
  return [t(`account.${known}`), ...of].join(', ');
}

/** An event of money in words; one that has none yet by its name. */
export const postingText = ({ maybe }: Pick<Words, 'maybe'>, kind: string): string => maybe(`posting.${kind}`) ?? kind;
