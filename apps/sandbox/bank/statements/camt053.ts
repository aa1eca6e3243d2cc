import { money, toDecimal } from '#platform/money';
import { create } from 'xmlbuilder2';
import { type Account, BANK, type Line, type LineKind } from '../book.js';

/** What a statement says; amounts are minor units of the account's currency, balances signed. */
export interface StatementContent {
  number: number;
  account: Account;
  createdAt: string;
  from: string;
  opening: bigint;
  closing: bigint;
  lines: Line[];
  /** 1, or 2 for a second delivery of the same statement. */
  copy: number;
}

/** ISO 20022 bank transaction codes: domain, family, sub-family. */
const CODES: Record<LineKind, [string, string, string]> = {
  wire: ['PMNT', 'RCDT', 'XBCT'],
  stripe_payout: ['PMNT', 'RCDT', 'DMCT'],
  payment: ['PMNT', 'ICDT', 'DMCT'],
  charge: ['PMNT', 'ICDT', 'CHRG'],
  return: ['PMNT', 'ICDT', 'RRTN'],
  reversal: ['PMNT', 'MCOP', 'ADJT'],
};

const seconds = (iso: string): string => `${iso.slice(0, 19)}Z`;

/** A camt.053.001.08 message with one statement. */
export function writeCamt053(statement: StatementContent): string {
  const { number, account, createdAt, copy } = statement;
  const id = `${account.number}-${number}`;
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      Document: {
        '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08',
        BkToCstmrStmt: {
          GrpHdr: { MsgId: `${BANK.bic}-${id}${copy > 1 ? `-${copy}` : ''}`, CreDtTm: seconds(createdAt) },
          Stmt: {
            Id: id,
            ElctrncSeqNb: number,
            LglSeqNb: number,
            CreDtTm: seconds(createdAt),
            FrToDt: { FrDtTm: seconds(statement.from), ToDtTm: seconds(createdAt) },
            Acct: {
              Id: { Othr: { Id: account.number } },
              Ccy: account.currency,
              Ownr: { Nm: account.owner },
              Svcr: { FinInstnId: { BICFI: BANK.bic, Nm: BANK.name } },
            },
            '#': [
              balance('OPBD', statement.opening, account, statement.from),
              balance('CLBD', statement.closing, account, createdAt),
              ...statement.lines.map(entry),
            ],
          },
        },
      },
    },
  ).end({ prettyPrint: true });
}

const amount = (minor: bigint, currency: Line['currency']) => ({
  '@Ccy': currency,
  '#': toDecimal(money(minor < 0n ? -minor : minor, currency)),
});
const indicator = (credit: boolean): string => (credit ? 'CRDT' : 'DBIT');

const balance = (Cd: string, minor: bigint, { currency }: Account, at: string) => ({
  Bal: {
    Tp: { CdOrPrtry: { Cd } },
    Amt: amount(minor, currency),
    CdtDbtInd: indicator(minor >= 0n),
    Dt: { Dt: at.slice(0, 10) },
  },
});

function entry(line: Line) {
  const [Cd, family, SubFmlyCd] = CODES[line.kind];
  const BkTxCd = { Domn: { Cd, Fmly: { Cd: family, SubFmlyCd } } };
  const Dt = line.bookedAt.slice(0, 10);
  return {
    Ntry: {
      NtryRef: line.reference,
      Amt: amount(BigInt(line.minor), line.currency),
      CdtDbtInd: indicator(line.side === 'credit'),
      ...(line.kind === 'reversal' && { RvslInd: true }),
      Sts: { Cd: 'BOOK' },
      BookgDt: { Dt },
      ValDt: { Dt },
      AcctSvcrRef: line.reference,
      BkTxCd,
      NtryDtls: { TxDtls: details(line, BkTxCd) },
    },
  };
}

function details(line: Line, BkTxCd: object) {
  const net = amount(BigInt(line.minor), line.currency);
  const { chargesMinor, instructedMinor, remittance, creditorReference } = line;
  return {
    Refs: { AcctSvcrRef: line.reference, ...(line.endToEndId && { EndToEndId: line.endToEndId }) },
    Amt: net,
    CdtDbtInd: indicator(line.side === 'credit'),
    ...(instructedMinor && {
      AmtDtls: { InstdAmt: { Amt: amount(BigInt(instructedMinor), line.currency) }, TxAmt: { Amt: net } },
    }),
    BkTxCd,
    ...(chargesMinor && {
      Chrgs: {
        TtlChrgsAndTaxAmt: amount(BigInt(chargesMinor), line.currency),
        Rcrd: { Amt: amount(BigInt(chargesMinor), line.currency), CdtDbtInd: 'DBIT' },
      },
    }),
    RltdPties: parties(line),
    ...(creditorReference
      ? { RmtInf: { Strd: { CdtrRefInf: { Tp: { CdOrPrtry: { Cd: 'SCOR' } }, Ref: creditorReference } } } }
      : remittance && { RmtInf: { Ustrd: remittance } }),
  };
}

/** The other side of the movement: who paid us, or whom we paid. A return comes from whom we had paid. */
function parties(line: Line) {
  const { name, account } = line.counterparty;
  const paidByThem = line.side === 'credit' && line.kind !== 'return';
  const id = account && { Id: /^[A-Z]{2}\d\d/.test(account) ? { IBAN: account } : { Othr: { Id: account } } };
  return paidByThem
    ? { Dbtr: { Pty: { Nm: name } }, ...(id && { DbtrAcct: id }) }
    : { Cdtr: { Pty: { Nm: name } }, ...(id && { CdtrAcct: id }) };
}
