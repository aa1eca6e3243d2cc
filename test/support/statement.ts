/** One movement of a made statement: `amount` signed, `reference` as structured creditor reference or free text. */
export interface MadeLine {
  amount: string;
  name?: string;
  reference?: string;
  text?: string;
  charge?: boolean;
}

/** A camt.053 file of the platform's account whose balances add up. */
export function madeStatement(sequence: number, opening: string, lines: readonly MadeLine[]): Buffer {
  const cents = (text: string): number => Math.round(Number(text) * 100);
  const closing = lines.reduce((sum, { amount }) => sum + cents(amount), cents(opening));
  const balance = (code: string, value: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${(Math.abs(value) / 100).toFixed(2)}</Amt><CdtDbtInd>${value < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>2026-11-24</Dt></Dt></Bal>`;
  const entries = lines.map(({ amount, name, reference, text, charge }, i) => {
    const out = amount.startsWith('-');
    const party = name ? `<RltdPties><${out ? 'Cdtr' : 'Dbtr'}><Pty><Nm>${name}</Nm></Pty></${out ? 'Cdtr' : 'Dbtr'}></RltdPties>` : '';
    const said = `${text ? `<Ustrd>${text}</Ustrd>` : ''}${reference ? `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>` : ''}`;
    const code = charge ? '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd>' : '';
    return `<Ntry><Amt Ccy="USD">${amount.replace('-', '')}</Amt><CdtDbtInd>${out ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-24</Dt></BookgDt><AcctSvcrRef>B${sequence}-${i}</AcctSvcrRef>${code}<NtryDtls><TxDtls>${party}<RmtInf>${said}</RmtInf></TxDtls></NtryDtls></Ntry>`;
  }).join('');
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S${sequence}</Id><ElctrncSeqNb>${sequence}</ElctrncSeqNb><CreDtTm>2026-11-24T17:00:0${sequence % 10}Z</CreDtTm>` +
    `<Acct><Id><Othr><Id>001810000027</Id></Othr></Id><Ccy>USD</Ccy></Acct>${balance('OPBD', cents(opening))}${balance('CLBD', closing)}${entries}</Stmt></BkToCstmrStmt></Document>`);
}
