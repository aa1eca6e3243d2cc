const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/**
 * An account as tests write it: without its currency where that is the dollar, and without the id of its bank account:
 * `held:<order>`, `commission`, `bank:usd`.
 */
export const shortName = (name: string): string =>
  name.startsWith('bank:') ? name.replace(new RegExp(`${ID.source}:`), '') : name.replace(/:usd$/, '');

/** One entry of `finance.post`, of an account as tests write it; `bankAccountId` is what `bank:usd` stands for. */
export function entryOf(account: string, amount: number | string, { order, bankAccountId }: Of = {}) {
  const currency = /:([a-z]{3})$/.exec(account)?.[1] ?? 'usd';
  const of = account.replace(/:[a-z]{3}$/, '').replace(new RegExp(`:${ID.source}`), '');
  const party = of === 'bank' ? bankAccountId : ID.exec(account)?.[0];
  return { class: of, party, currency: currency.toUpperCase(), amount: String(amount), order };
}

interface Of {
  order?: string | undefined;
  bankAccountId?: string;
}
