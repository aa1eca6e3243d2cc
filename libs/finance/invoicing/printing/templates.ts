import type { Template } from '#platform/pdf';
import type { DocumentType } from '../documents/document.js';
import { family } from './family.js';
import { typst } from './typst.js';

export interface VersionedTemplate extends Template {
  /** A document names the version it was issued with, and is printed with it for good: one in use never changes. */
  readonly version: number;
}

const proforma = typst`
#show: sheet.with("PROFORMA INVOICE")
#boxes()
#lines
#total
#ending[
  #small[This proforma invoice states the terms that buyer and seller have agreed on, for payment and for \
    import and bank formalities. It is not a commercial invoice and not a tax invoice; \
    the commercial invoice follows when the goods are ready to ship.]

  #small(text(fill: soft)[Issued on OVOP Market in the name and on behalf of the seller.])
]
`;

/** The same, and where a wire goes. */
const proformaWithBank = typst`
#let wire = {
  label[Where to wire it]
  if d.bank == none [There is no account for wires in #d.currency yet. Ask the secretariat before you pay.] else {
    let named(name, value) = (text(size: 7.5pt, weight: "bold", fill: indigo, name), value)
    grid(columns: (auto, 1fr, auto, auto), column-gutter: (10pt, 18pt, 10pt), row-gutter: 6pt, align: left + horizon,
      ..named("Beneficiary", text(weight: "bold", d.bank.beneficiary)), \
      ..named("Account", text(weight: "bold", spaced(d.bank.account))),
      ..named("Bank", d.bank.bank), ..named("BIC (SWIFT)", text(weight: "bold", d.bank.bic)))
    v(0.2em)
    small[Quote the reference of the instalment with each wire. \
      These details never come by mail: compare them with the order's own page.]
  }
}
#show: sheet.with("PROFORMA INVOICE")
#boxes()
#lines
#total
#block(breakable: false, width: 100%, {
  payments
  v(6pt)
  wire
  v(8pt)
  small[This proforma invoice states the terms that buyer and seller have agreed on, for payment and for \
    import and bank formalities. It is not a commercial invoice and not a tax invoice; \
    the commercial invoice follows when the goods are ready to ship.]
  parbreak()
  small(text(fill: soft)[Issued on OVOP Market in the name and on behalf of the seller.])
})
`;

const commercialInvoice = typst`
#show: sheet.with("COMMERCIAL INVOICE")
#boxes(if d.proforma != none { ([Proforma], [#d.proforma.number of #day(d.proforma.issuedOn)]) })
#lines
#total
#ending[
  #small[We certify that this invoice is true and correct, that it shows the prices actually agreed, \
    and that the goods originate in #d.origin.join(", ").]

  #v(34pt)
  #grid(columns: (1fr, 1fr), column-gutter: 24pt, [],
    [#line(length: 100%, stroke: 0.6pt + ink) #v(-0.4em) #small[#d.seller.name: name, signature]])
  #v(6pt)
  #small(text(fill: soft)[Issued on OVOP Market in the name and on behalf of the seller.])
]
`;

/** The same look, and in whose zone the document's days are. */
const zoned = family.replace('([Date], day(d.issuedOn)),', '([Date], [#day(d.issuedOn) #small[(#d.zone time)]]),');

/** Newest last. To change how a document looks, add a version; templates.test.ts tells when one was edited instead. */
const templates: Record<DocumentType, readonly VersionedTemplate[]> = {
  PROFORMA: [
    { version: 1, source: family + proforma },
    { version: 2, source: family + proformaWithBank },
    { version: 3, source: zoned + proformaWithBank },
  ],
  COMMERCIAL_INVOICE: [
    { version: 1, source: family + commercialInvoice },
    { version: 2, source: zoned + commercialInvoice },
  ],
};

export const latestTemplate = (type: DocumentType): VersionedTemplate => templates[type].at(-1)!;

export function templateOf(type: DocumentType, version: number): VersionedTemplate {
  const found = templates[type].find((template) => template.version === version);
  if (!found) throw new Error(`there is no template ${version} of ${type}: this worker is older than the document`);
  return found;
}
