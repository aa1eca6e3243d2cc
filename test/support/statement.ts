/** One movement of a made statement: `amount` signed, `reference` as structured creditor reference or free text. */
export interface MadeLine {
  amount: string;
  name?: string;
  reference?: string;
  text?: string;
  charge?: boolean;
  /** The sub-family of its bank transaction code. */
  code?: string;
  endToEndId?: string;
  /** The bank takes an earlier line back. */
  reversal?: boolean;
}

/** How a statement is named and dated; its number is its sequence unless it says another one, or null for none. */
export interface MadeAs {
  account?: string;
  currency?: string;
  id?: string;
  number?: string | null;
  /** Its closing day. */
  day?: string;
  createdAt?: string;
  /** By how much its closing balance is wrong. */
  offBy?: number;
}

/** A camt.053 file of the platform's account whose balances add up. */
export function madeStatement(sequence: number, opening: string, lines: readonly MadeLine[], as: MadeAs = {}): Buffer {
  const {
    account = '001810000027',
    currency = 'USD',
    id = `S${sequence}`,
    number = String(sequence),
    day = '2026-11-24',
    offBy = 0,
  } = as;
  const { createdAt = `${day}T17:00:0${sequence % 10}Z` } = as;
  const cents = (text: string): number => Math.round(Number(text) * 100);
  const closing = lines.reduce((sum, { amount }) => sum + cents(amount), cents(opening)) + offBy * 100;
  const balance = (code: string, value: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>` +
    `<Amt Ccy="${currency}">${(Math.abs(value) / 100).toFixed(2)}</Amt>` +
    `<CdtDbtInd>${value < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  const entries = lines
    .map(
      (
        { amount, name, reference, text, charge, code: family = charge ? 'CHRG' : undefined, endToEndId, reversal },
        i,
      ) => {
        const out = amount.startsWith('-');
        const party = name
          ? `<RltdPties><${out ? 'Cdtr' : 'Dbtr'}><Pty><Nm>${name}</Nm></Pty></${out ? 'Cdtr' : 'Dbtr'}></RltdPties>`
          : '';
        const said =
          (text ? `<Ustrd>${text}</Ustrd>` : '') +
          (reference ? `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>` : '');
        const code = family
          ? `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>${family}</SubFmlyCd></Fmly></Domn></BkTxCd>`
          : '';
        return (
          `<Ntry><Amt Ccy="${currency}">${amount.replace('-', '')}</Amt>` +
          `<CdtDbtInd>${out ? 'DBIT' : 'CRDT'}</CdtDbtInd>${reversal ? '<RvslInd>true</RvslInd>' : ''}` +
          `<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt>` +
          `<AcctSvcrRef>B${sequence}-${i}</AcctSvcrRef>${code}` +
          `<NtryDtls><TxDtls>${endToEndId ? `<Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>` : ''}` +
          `${party}<RmtInf>${said}</RmtInf></TxDtls></NtryDtls></Ntry>`
        );
      },
    )
    .join('');
  return Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>' +
      `<Id>${id}</Id>${number === null ? '' : `<ElctrncSeqNb>${number}</ElctrncSeqNb>`}` +
      `<CreDtTm>${createdAt}</CreDtTm>` +
      `<Acct><Id><Othr><Id>${account}</Id></Othr></Id><Ccy>${currency}</Ccy></Acct>` +
      `${balance('OPBD', cents(opening))}${balance('CLBD', closing)}${entries}</Stmt></BkToCstmrStmt></Document>`,
  );
}
