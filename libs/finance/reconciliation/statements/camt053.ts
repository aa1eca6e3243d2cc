import { mustAmount, withSign } from './amount.js';
import { entryLines } from './camt053.entry.js';
import { isDay, mustDayAt } from './days.js';
import { readNumber } from './number.js';
import {
  cleanedText,
  MOST,
  type ParsedStatement,
  refuseHuge,
  type StatementBalance,
  type StatementLine,
  sealLines,
} from './statement.js';
import { refuseFile, type Unreadable } from './unreadable.js';
import { type XmlNode, at, children, readXml, textAt } from './xml.js';

/**
 * Reads a camt.053 bank statement of any version from 02 to 08 and later, valid against its schema or not. Money is
 * exact or the file is refused (BAD_INPUT, field `file`); whether it adds up is for `checkStatement` to say.
 */
export function parseCamt053(xml: string | Uint8Array): ParsedStatement[] {
  const document = at(readXml(xml), 'Document');
  const message = at(document, 'BkToCstmrStmt');
  const statements = children(message, 'Stmt');
  if (statements.length === 0) refuseFile(...whatElse(document));
  return statements.map(readStatement);
}

function whatElse(document: XmlNode): [Unreadable, string] {
  if ('BkToCstmrDbtCdtNtfctn' in document)
    return ['CAMT054', 'This is a camt.054 notification, not a camt.053 statement'];
  if ('BkToCstmrAcctRpt' in document)
    return ['CAMT052', 'This is a camt.052 report of the day, not a camt.053 statement'];
  return 'BkToCstmrStmt' in document
    ? ['NO_STATEMENT', 'The file has no statement in it']
    : ['OTHER_XML', 'This is not a camt.053 statement'];
}

function readStatement(statement: XmlNode, index: number): ParsedStatement {
  const place = `Statement ${index + 1}`;
  const account = at(statement, 'Acct');
  const number =
    textAt(account, 'Id', 'IBAN') || textAt(account, 'Id', 'Othr', 'Id') || textAt(account, 'Id', 'PrtryAcct', 'Id');
  const entries = children(statement, 'Ntry').map((entry, i) => ({ entry, place: `${place}, entry ${i + 1}` }));
  const booked = entries.filter(({ entry }) => statusOf(entry) === 'BOOK');
  const pending = entries.filter(({ entry }) => statusOf(entry) === 'PDNG');
  const lines = (some: typeof entries): StatementLine[] =>
    sealLines(
      number,
      some.flatMap((each) => entryLines(each.entry, each.place)),
    );
  const closing = balance(statement, place, ['CLBD', 'ITBD'], -1);
  const short = (...path: string[]): string | null => cleanedText(textAt(statement, ...path), MOST.id) || null;
  const [createdAt, closedOn] = [short('CreDtTm'), closing?.date ?? null];
  const numbered = short('LglSeqNb') ?? short('ElctrncSeqNb') ?? '';
  const made = {
    statementId: short('Id') ?? '',
    page: pageOf(textAt(statement, 'StmtPgntn', 'PgNb')),
    ...readNumber(numbered, [closedOn, isDay(createdAt?.slice(0, 10) ?? '') ? createdAt!.slice(0, 10) : null]),
    createdAt,
    closedOn,
    account: { number: cleanedText(number, MOST.id), currency: cleanedText(textAt(account, 'Ccy'), MOST.id) || null },
    opening: balance(statement, place, ['OPBD', 'PRCD', 'ITBD'], 0),
    closing,
    lines: lines(booked),
    pending: lines(pending),
  };
  return refuseHuge(made, place);
}

const pageOf = (text: string): number | null => (/^[0-9]{1,5}$/.test(text) ? Number(text) : null);

/** `<Sts>BOOK</Sts>` until version 06, `<Sts><Cd>BOOK</Cd></Sts>` after; a statement's entry without one is booked. */
const statusOf = (entry: XmlNode): string => textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts') || 'BOOK';

/**
 * The balance of the first of these kinds that is there. Pages of one statement open and close with interim balances
 * (ITBD).
 */
function balance(statement: XmlNode, place: string, kinds: string[], which: 0 | -1): StatementBalance | null {
  const all = children(statement, 'Bal');
  for (const kind of kinds) {
    const found = all.filter((each) => textAt(each, 'Tp', 'CdOrPrtry', 'Cd') === kind).at(which);
    if (!found) continue;
    const amount = withSign(
      mustAmount(at(found, 'Amt'), `${place}, balance ${kind}`),
      textAt(found, 'CdtDbtInd'),
      `${place}, balance ${kind}`,
    );
    return { ...amount, date: mustDayAt(found, 'Dt', `${place}, balance ${kind}`) };
  }
  return null;
}
