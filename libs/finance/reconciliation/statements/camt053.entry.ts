import { mustAmount, readAmount, withSign } from './amount.js';
import { dayAt, mustDayAt } from './days.js';
import { findReferences } from './references.js';
import { type BankAmount, cleanedText, type StatementLine } from './statement.js';
import { type XmlNode, at, children, ownText, textAt } from './xml.js';

type Line = Omit<StatementLine, 'fingerprint'>;

/** Sub-families of the ISO bank transaction codes that say: this line is a charge. */
const CHARGE_CODES = new Set(['CHRG', 'COMM', 'COME', 'COMI', 'COMT', 'FEES']);

/** References are looked for in so much of what the bank says of a line. */
const MOST_READ = 20_000;

/**
 * The lines of one entry. A batch becomes one line per transaction when the bank gave each an amount and they add up to
 * the entry to the last unit; otherwise the entry stays one line, so that no money appears or is lost. Texts are as the
 * bank wrote them; `place` names the entry in a refusal.
 */
export function entryLines(entry: XmlNode, place: string): Line[] {
  const indicator = textAt(entry, 'CdtDbtInd');
  const amount = withSign(mustAmount(at(entry, 'Amt'), place), indicator, place);
  const details = children(entry, 'NtryDtls').flatMap((each) => children(each, 'TxDtls'));
  const amounts = details.map((each) => detailAmount(each, indicator, amount.currency));
  const adds =
    amounts.every((each) => each !== undefined) &&
    amounts.reduce((sum, each) => sum + each!.minor, 0n) === amount.minor;
  const bookingDate = mustDayAt(entry, 'BookgDt', place);
  if (details.length > 1 && adds) return details.map((each, i) => line(entry, [each], amounts[i]!, bookingDate));
  const told = Number(textAt(entry, 'NtryDtls', 'Btch', 'NbOfTxs'));
  return [
    {
      ...line(entry, details, amount, bookingDate),
      movements: Math.max(1, details.length, Number.isSafeInteger(told) ? told : 1),
    },
  ];
}

/** A transaction's own amount in the entry's currency, wherever the version keeps it. */
function detailAmount(detail: XmlNode, entryIndicator: string, currency: string): BankAmount | undefined {
  const places = [at(detail, 'Amt'), at(detail, 'AmtDtls', 'TxAmt', 'Amt'), at(detail, 'AmtDtls', 'InstdAmt', 'Amt')];
  const amount = places.map(readAmount).find((each) => each?.currency === currency);
  const indicator = textAt(detail, 'CdtDbtInd') || entryIndicator;
  return amount && { currency, minor: indicator === 'DBIT' ? -amount.minor : amount.minor };
}

function line(entry: XmlNode, details: XmlNode[], amount: BankAmount, bookingDate: string | null): Line {
  const [detail = {}] = details;
  const several = details.length > 1;
  const code = several ? (bankCode(entry) ?? agreedCode(details)) : (bankCode(detail) ?? bankCode(entry));
  const remittance = details.map(remittanceOf).filter(Boolean).join(' ') || textAt(entry, 'AddtlNtryInf');
  const endToEndId = several ? '' : textAt(detail, 'Refs', 'EndToEndId');
  const returned = code?.endsWith('/RRTN') === true;
  // What goes out again as a return takes back what came in; what comes in so is a payout's return, for a person.
  const isReversal = /^(true|1)$/.test(textAt(entry, 'RvslInd')) || (returned && amount.minor < 0n);
  return {
    amount,
    bookingDate,
    valueDate: dayAt(entry, 'ValDt'),
    bankReference: textAt(entry, 'AcctSvcrRef') || textAt(detail, 'Refs', 'AcctSvcrRef') || null,
    endToEndId: endToEndId === 'NOTPROVIDED' ? null : endToEndId || null,
    bankCode: code,
    isCharge: CHARGE_CODES.has(code?.split('/')[2] ?? ''),
    isReversal,
    instructed: several ? null : (readAmount(at(detail, 'AmtDtls', 'InstdAmt', 'Amt')) ?? null),
    charges: several ? null : (chargesOf(detail) ?? chargesOf(entry)),
    counterparty: several
      ? { name: null, account: null }
      : counterparty(detail, amount.minor >= 0n, isReversal || returned),
    remittance,
    references: findReferences(
      cleanedText(
        [
          remittance,
          endToEndId,
          ...details.map((each) => textAt(each, 'AddtlTxInf')),
          textAt(entry, 'AddtlNtryInf'),
        ].join(' ; '),
        MOST_READ,
      ),
    ),
    movements: 1,
  };
}

/** What several transactions that are one line are, when they all say the same. */
function agreedCode(details: XmlNode[]): string | null {
  const codes = new Set(details.map(bankCode));
  return codes.size === 1 ? [...codes][0]! : null;
}

function bankCode(node: XmlNode): string | null {
  const domain = at(node, 'BkTxCd', 'Domn');
  const parts = [textAt(domain, 'Cd'), textAt(domain, 'Fmly', 'Cd'), textAt(domain, 'Fmly', 'SubFmlyCd')];
  return parts.every(Boolean) ? parts.join('/') : textAt(node, 'BkTxCd', 'Prtry', 'Cd') || null;
}

/** What was kept on the way: the total, or the records added up when they are of one currency. */
function chargesOf(node: XmlNode): BankAmount | null {
  const total = children(node, 'Chrgs').map(
    (each) => readAmount(at(each, 'TtlChrgsAndTaxAmt')) ?? readAmount(at(each, 'Amt')) ?? recorded(each),
  );
  return total.find((each) => each !== null) ?? null;
}

function recorded(charges: XmlNode): BankAmount | null {
  const records = children(charges, 'Rcrd').map((each) => readAmount(at(each, 'Amt')));
  const [first] = records;
  if (!first || records.some((each) => each?.currency !== first.currency)) return null;
  return { currency: first.currency, minor: records.reduce((sum, each) => sum + each!.minor, 0n) };
}

/** The other side: who paid a credit, whom a debit paid. What comes back comes from whom we had paid. */
function counterparty(detail: XmlNode, credit: boolean, comesBack: boolean): Line['counterparty'] {
  const parties = at(detail, 'RltdPties');
  const side = (name: 'Dbtr' | 'Cdtr') => ({
    name: nameOf(at(parties, name)) || nameOf(at(parties, `Ultmt${name}`)) || null,
    account: textAt(parties, `${name}Acct`, 'Id', 'IBAN') || textAt(parties, `${name}Acct`, 'Id', 'Othr', 'Id') || null,
  });
  const found = side(credit ? 'Dbtr' : 'Cdtr');
  return found.name === null && comesBack ? side(credit ? 'Cdtr' : 'Dbtr') : found;
}

/** The name stands in `Pty` from version 07 on. */
const nameOf = (party: XmlNode): string =>
  textAt(party, 'Pty', 'Nm') || textAt(party, 'Nm') || textAt(party, 'Agt', 'FinInstnId', 'Nm');

function remittanceOf(detail: XmlNode): string {
  const remittance = at(detail, 'RmtInf');
  const structured = children(remittance, 'Strd').flatMap((each) => [
    textAt(each, 'CdtrRefInf', 'Ref') || textAt(each, 'CdtrRefInf', 'CdtrRef'),
    textAt(each, 'RfrdDocInf', 'Nb'),
    ...children(each, 'AddtlRmtInf').map(ownText),
  ]);
  return (
    [...children(remittance, 'Ustrd').map(ownText), ...structured].filter(Boolean).join(' ') ||
    textAt(detail, 'AddtlTxInf')
  );
}
