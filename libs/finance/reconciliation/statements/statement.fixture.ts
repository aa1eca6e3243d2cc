/** Made statements for the tests: written out plainly, in the ways in which banks differ. */
export interface FixtureEntry {
  amount: string;
  credit: boolean;
  currency?: string;
  /** Replaces what stands inside the entry after its dates. */
  inside?: string;
  status?: string;
}

export interface Fixture {
  version?: string;
  prefix?: string;
  sequence?: number | null;
  createdAt?: string;
  opening?: string;
  closing?: string;
  account?: string;
  currency?: string;
  entries?: FixtureEntry[];
}

const balance = (kind: string, amount: string, currency: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount.replace('-', '')}</Amt>` +
  `<CdtDbtInd>${amount.startsWith('-') ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>2026-11-24</Dt></Dt></Bal>`;

const entryXml = ({ amount, credit, currency = 'USD', inside = '', status = '<Cd>BOOK</Cd>' }: FixtureEntry): string =>
  `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${credit ? 'CRDT' : 'DBIT'}</CdtDbtInd>` +
  `<Sts>${status}</Sts><BookgDt><Dt>2026-11-24</Dt></BookgDt>` +
  `<ValDt><DtTm>2026-11-25T00:00:00+07:00</DtTm></ValDt>${inside}</Ntry>`;

export const transaction = (inside: string): string => `<NtryDtls><TxDtls>${inside}</TxDtls></NtryDtls>`;
export const note = (text: string): string => transaction(`<RmtInf><Ustrd>${text}</Ustrd></RmtInf>`);

export function fixture(made: Fixture = {}): string {
  const {
    version = '08',
    prefix = '',
    sequence = 7,
    createdAt = '2026-11-24T17:00:00Z',
    opening = '100.00',
    closing = '100.00',
    account = '001810000027',
    currency = 'USD',
    entries = [],
  } = made;
  const numbers = sequence === null ? '' : `<ElctrncSeqNb>${sequence}</ElctrncSeqNb>`;
  const xml = [
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt>`,
    `<GrpHdr><MsgId>M</MsgId><CreDtTm>${createdAt}</CreDtTm></GrpHdr>`,
    `<Stmt><Id>S${sequence}</Id>${numbers}<CreDtTm>${createdAt}</CreDtTm>`,
    `<Acct><Id><Othr><Id>${account}</Id></Othr></Id><Ccy>${currency}</Ccy></Acct>`,
    balance('OPBD', opening, currency),
    balance('CLBD', closing, currency),
    ...entries.map(entryXml),
    '</Stmt></BkToCstmrStmt></Document>',
  ].join('');
  const named =
    prefix === '' ? xml : xml.replaceAll(/<(\/?)([A-Z])/g, `<$1${prefix}:$2`).replace('xmlns=', `xmlns:${prefix}=`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${named}`;
}
