import type { Template } from '#platform/pdf';
import type { DocumentType } from '../documents/document.js';
import { family } from './family.js';

export interface VersionedTemplate extends Template {
  /** A document names the version it was issued with, and is printed with it for good: a version in use never changes. */
  readonly version: number;
}

const proforma = String.raw`
#show: sheet.with("PROFORMA INVOICE")
#boxes()
#lines
#total
#ending[
  #small[This proforma invoice states the terms that buyer and seller have agreed on, for payment and for import and bank formalities. It is not a commercial invoice and not a tax invoice; the commercial invoice follows when the goods are ready to ship.]

  #small(text(fill: soft)[Issued on OVOP Market in the name and on behalf of the seller.])
]
`;

const commercialInvoice = String.raw`
#show: sheet.with("COMMERCIAL INVOICE")
#boxes(if d.proforma != none { ([Proforma], [#d.proforma.number of #day(d.proforma.issuedOn)]) })
#lines
#total
#ending[
  #small[We certify that this invoice is true and correct, that it shows the prices actually agreed, and that the goods originate in #d.origin.join(", ").]

  #v(34pt)
  #grid(columns: (1fr, 1fr), column-gutter: 24pt, [],
    [#line(length: 100%, stroke: 0.6pt + ink) #v(-0.4em) #small[#d.seller.name: name, signature]])
  #v(6pt)
  #small(text(fill: soft)[Issued on OVOP Market in the name and on behalf of the seller.])
]
`;

/** Newest last. To change how a document looks, add a version; templates.test.ts tells when one was edited instead. */
const templates: Record<DocumentType, readonly VersionedTemplate[]> = {
  PROFORMA: [{ version: 1, source: family + proforma }],
  COMMERCIAL_INVOICE: [{ version: 1, source: family + commercialInvoice }],
};

export const latestTemplate = (type: DocumentType): VersionedTemplate => templates[type].at(-1)!;

export function templateOf(type: DocumentType, version: number): VersionedTemplate {
  const found = templates[type].find((template) => template.version === version);
  if (!found) throw new Error(`there is no template ${version} of ${type}: this worker is older than the document`);
  return found;
}
