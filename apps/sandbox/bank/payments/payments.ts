import { type Currency, fromDecimal } from '#platform/money';
import { BANK, type BankBook, type Booking, type NewLine } from '../book.js';
import type { Behaviour } from '../flaws.js';
import type { Fault, PaymentResult, Status } from './file.js';
import { type Ordered, type OrderedBatch, type OrderedFile, readPain001 } from './pain001.js';
import { writePain002 } from './pain002.js';

/** Reads a pain.001, executes what can be executed and answers; file, lines and answer are kept in one write. */
export function receivePaymentFile(book: BankBook, behaviour: Behaviour, xml: string): Booking {
  const ordered = readPain001(xml);
  const fault = ordered ? faultOfFile(book, ordered) : { reason: 'FF01', message: 'This is no pain.001 message' };
  const accepted = ordered && !fault ? execute(book, behaviour, ordered) : { payments: [], lines: [] };
  const done = accepted.payments.filter((each) => each.status === 'ACSP').length;
  const status: Status = done === 0 ? 'RJCT' : done < accepted.payments.length ? 'PART' : 'ACSP';
  const file = { messageId: ordered?.messageId ?? 'NOTPROVIDED', status, ...fault, payments: accepted.payments };
  const answer = writePain002(file, book.all().length + 1, book.clock.now());
  return book.book(accepted.lines, { file: { ...file, xml, answer } });
}

function faultOfFile(book: BankBook, file: OrderedFile): Fault | undefined {
  if (book.all().some((each) => each.file?.messageId === file.messageId && each.file.reason !== 'DU01')) {
    return {
      reason: 'DU01',
      message: `A file with MsgId ${file.messageId} was received before; nothing of this one is executed`,
    };
  }
  const orders = file.batches.flatMap((batch) => batch.orders);
  return orders.length === 0
    ? { reason: 'FF01', message: 'The file has no payments' }
    : (faultOfSums('the file', file.count, file.controlSum, orders) ??
        first(file.batches, (batch) => faultOfBatch(book, batch)));
}

const faultOfBatch = (book: BankBook, batch: OrderedBatch): Fault | undefined =>
  !book.accounts().some((each) => each.number === batch.debtorAccount)
    ? { reason: 'AC02', message: `${batch.debtorAccount || 'No debtor account'} is no account of this bank` }
    : !/^\d{4}-\d\d-\d\d$/.test(batch.executeOn) || Number.isNaN(Date.parse(batch.executeOn))
      ? { reason: 'DT01', message: 'The requested execution date is missing or no date' }
      : faultOfSums(`batch ${batch.id}`, batch.count, batch.controlSum, batch.orders);

function faultOfSums(
  of: string,
  count: string | undefined,
  controlSum: string | undefined,
  orders: Ordered[],
): Fault | undefined {
  if (count !== undefined && count !== String(orders.length))
    return { reason: 'AM18', message: `NbOfTxs of ${of} is ${count}, but it has ${orders.length}` };
  const sum = orders.reduce((total, order) => total + (hundredThousandths(order.amount) ?? 0n), 0n);
  if (controlSum !== undefined && hundredThousandths(controlSum) !== sum)
    return { reason: 'AM10', message: `CtrlSum of ${of} is ${controlSum}, which is not the sum of its amounts` };
  return undefined;
}

/** Control sums add amounts of any currency, so they are compared in the five decimals that the format allows. */
function hundredThousandths(decimal: string): bigint | undefined {
  const [, whole, part = ''] = /^(\d{1,18})(?:\.(\d{1,5}))?$/.exec(decimal) ?? [];
  return whole === undefined ? undefined : BigInt(whole) * 100_000n + BigInt(part.padEnd(5, '0'));
}

function execute(
  book: BankBook,
  behaviour: Behaviour,
  file: OrderedFile,
): { payments: PaymentResult[]; lines: NewLine[] } {
  const executed = new Set(
    book
      .all()
      .flatMap((booking) => booking.lines)
      .filter((line) => line.kind === 'payment')
      .map((line) => line.endToEndId),
  );
  const payments: PaymentResult[] = [];
  const lines: NewLine[] = [];
  const left = new Map<string, bigint>();
  for (const batch of file.batches) {
    const { number, currency } = book.account(batch.debtorAccount);
    for (const order of batch.orders) {
      const minor = fromDecimal(order.amount, currency)?.minor ?? 0n;
      const available = left.get(number) ?? book.available(number);
      const fault =
        faultOfOrder(order, currency, minor) ??
        faultNow(order, executed, behaviour, available < minor + behaviour.charge);
      payments.push({
        batch: batch.id,
        endToEndId: order.endToEndId,
        beneficiary: order.beneficiary,
        amount: order.amount,
        currency: order.currency,
        status: fault ? 'RJCT' : 'ACSP',
        ...fault,
      });
      if (fault) continue;
      executed.add(order.endToEndId);
      left.set(number, available - minor - behaviour.charge);
      lines.push(...linesOf(book, behaviour, batch, order, minor));
    }
  }
  return { payments, lines };
}

function faultOfOrder(order: Ordered, currency: Currency, minor: bigint): Fault | undefined {
  if (!/^[\x20-\x7e]{1,35}$/.test(order.endToEndId))
    return { reason: 'CH16', message: 'EndToEndId must have 1 to 35 Latin characters' };
  if (order.currency !== currency)
    return {
      reason: 'AM03',
      message: `The account is kept in ${currency}, the order is in ${order.currency || 'no currency'}`,
    };
  if (minor <= 0n) return { reason: 'AM12', message: `${order.amount || 'Nothing'} is no amount in ${currency}` };
  if (order.beneficiary === '') return { reason: 'RR03', message: 'The beneficiary has no name' };
  if (!/^[A-Za-z0-9/?:().,'+ -]{1,140}$/.test(order.beneficiary))
    return { reason: 'CH16', message: 'The beneficiary name must be in Latin letters' };
  if (order.accountIsIban ? !isIban(order.account) : !/^[0-9A-Za-z-]{5,34}$/.test(order.account))
    return { reason: 'AC03', message: `${order.account || 'Nothing'} is no account number` };
  if (order.bic !== '' && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(order.bic))
    return { reason: 'RC01', message: `${order.bic} is no BIC` };
  return undefined;
}

function faultNow(
  order: Ordered,
  executed: Set<string | undefined>,
  behaviour: Behaviour,
  short: boolean,
): Fault | undefined {
  if (executed.has(order.endToEndId))
    return { reason: 'DU04', message: `A payment with EndToEndId ${order.endToEndId} was executed before` };
  if (short) return { reason: 'AM04', message: 'The account does not cover the payment and its charge' };
  if (behaviour.take('rejectPayment')) return { reason: 'AC04', message: "The beneficiary's account is closed" };
  return undefined;
}

/** The payment, and its charge as a line of its own under the same EndToEndId. */
function linesOf(book: BankBook, behaviour: Behaviour, batch: OrderedBatch, order: Ordered, minor: bigint): NewLine[] {
  const now = book.clock.now().toISOString();
  const day = new Date(`${batch.executeOn}T00:00:00${BANK.offset}`).toISOString();
  const common = {
    account: batch.debtorAccount,
    side: 'debit' as const,
    bookedAt: day > now ? day : now,
    endToEndId: order.endToEndId,
  };
  const booked = minor + BigInt(behaviour.take('payoutDifference') ?? '0');
  const payment: NewLine = {
    ...common,
    kind: 'payment',
    minor: String(booked > 0n ? booked : minor),
    remittance: order.remittance,
    counterparty: { name: order.beneficiary, account: order.account, ...(order.bic && { bic: order.bic }) },
  };
  if (behaviour.charge === 0n) return [payment];
  return [
    payment,
    {
      ...common,
      kind: 'charge',
      minor: String(behaviour.charge),
      counterparty: { name: 'Mekong Sandbox Bank' },
      remittance: `CHARGES ${order.endToEndId}`,
    },
  ];
}

function first<T>(all: T[], faultOf: (each: T) => Fault | undefined): Fault | undefined {
  for (const each of all) {
    const fault = faultOf(each);
    if (fault) return fault;
  }
  return undefined;
}

function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d\d[0-9A-Z]{11,30}$/.test(text)) return false;
  const digits = [...(text.slice(4) + text.slice(0, 4))].map((c) => Number.parseInt(c, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
