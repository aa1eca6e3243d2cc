/** What came in, in francs, under a reference. */
export interface Wire {
  readonly endToEndId: string;
  readonly payer: string;
  readonly francs: number;
  readonly reference: string;
}

/** The first statement of an account in francs, which began empty; `day` is YYYY-MM-DD. */
export function firstStatement(account: string, day: string, wires: readonly Wire[]): Buffer {
  const francs = (amount: number): string => `<Amt Ccy="RWF">${amount}</Amt>`;
  const balance = (code: string, amount: number): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${francs(amount)}` +
    `<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  const entries = wires.map(
    ({ endToEndId, payer, francs: amount, reference }, i) =>
      `<Ntry>${francs(amount)}<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt>` +
      `<AcctSvcrRef>KVU${i + 1}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>XBCT</SubFmlyCd>` +
      `</Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>${francs(amount)}` +
      `<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>${payer}</Nm></Pty></Dbtr></RltdPties>` +
      `<RmtInf><Ustrd>${reference}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  );
  const total = wires.reduce((sum, wire) => sum + wire.francs, 0);
  return Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">' +
      `<BkToCstmrStmt><GrpHdr><MsgId>${account}-1</MsgId><CreDtTm>${day}T15:00:00Z</CreDtTm></GrpHdr>` +
      `<Stmt><Id>${account}-1</Id><ElctrncSeqNb>1</ElctrncSeqNb><LglSeqNb>1</LglSeqNb><CreDtTm>${day}T15:00:00Z</CreDtTm>` +
      `<Acct><Id><Othr><Id>${account}</Id></Othr></Id><Ccy>RWF</Ccy></Acct>` +
      `${balance('OPBD', 0)}${balance('CLBD', total)}${entries.join('')}</Stmt></BkToCstmrStmt></Document>`,
  );
}
