import { typst } from './typst.js';

/**
 * The look that all our trade documents share, in Typst: page, head, boxes in the order of the UN layout key, lines,
 * total, payments. Data comes as one JSON text; nothing of it is ever part of this source. It is text of TypeScript, so
 * that it is wherever the built code is.
 */
export const family = typst`
#let d = json(bytes(sys.inputs.data))
#let (indigo, lac, gold) = (rgb("#26396b"), rgb("#9a1f47"), rgb("#f2b93b"))
#let (ink, soft, hair) = (rgb("#171d2e"), rgb("#5a5f6e"), rgb("#c9c9c1"))

// Figures and days
#let grouped(decimal) = {
  let parts = decimal.split(".")
  let digits = parts.at(0).clusters()
  let out = ""
  for (i, digit) in digits.enumerate() {
    if i > 0 and calc.rem(digits.len() - i, 3) == 0 { out += "," }
    out += digit
  }
  if parts.len() > 1 { out + "." + parts.at(1) } else { out }
}
#let months = ("January", "February", "March", "April", "May", "June", \
  "July", "August", "September", "October", "November", "December")
#let day(iso) = {
  let (year, month, date) = iso.split("-").map(int)
  [#date~#months.at(month - 1)~#year]
}
#let spaced(text) = text.clusters().chunks(4).map(four => four.join()).join(" ")
#let units = (
  KGM: "kg", GRM: "g", TNE: "t", LTR: "L", MTR: "m", MTK: "m²", DZN: "dozen", \
  H87: ("pc", "pcs"), C62: ("unit", "units"),
  PR: ("pair", "pairs"), SET: ("set", "sets"), XCT: ("carton", "cartons"), XBX: ("box", "boxes"), XBG: ("bag", "bags"))
#let measured(quantity, unit) = {
  let name = units.at(unit, default: unit)
  [#grouped(quantity)~#if type(name) == array { name.at(if quantity == "1" { 0 } else { 1 }) } else { name }]
}
#let hs(code) = code.slice(0, 4) + "." + code.slice(4)

// Text
#set document(author: d.seller.name, date: auto)
#set text(font: ("Noto Sans", "Noto Sans Khmer"), size: 9pt, fill: ink, lang: "en", \
  fallback: false, hyphenate: false, number-width: "tabular")
#set par(leading: 0.62em, spacing: 0.8em)
#let km(body, size: 1.06em) = text(font: ("Noto Sans Khmer", "Noto Sans"), lang: "km", \
  size: size, top-edge: 0.67em, body) // as high as Latin beside it
#let label(body) = block(below: 0.8em, text(size: 7pt, fill: soft, body))
#let small(body) = text(size: 8pt, body)

// The mark: two warps and two wefts, over and under, and the gold village between them
#let mark(size) = box(width: size, height: size, {
  let u = size / 32
  let thread(colour, x, y, width, height) = place(dx: x * u, dy: y * u, \
    rect(width: width * u, height: height * u, fill: colour, stroke: none))
  for (y, h) in ((0, 18.3), (26.7, 5.3)) { thread(indigo, 6.5, y, 6, h) }
  for (y, h) in ((0, 5.3), (13.7, 18.3)) { thread(indigo, 19.5, y, 6, h) }
  for (x, w) in ((0, 5.3), (13.7, 18.3)) { thread(lac, x, 6.5, w, 6) }
  for (x, w) in ((0, 18.3), (26.7, 5.3)) { thread(lac, x, 19.5, w, 6) }
  thread(gold, 13.7, 13.7, 4.6, 4.6)
})
#let demo = if d.demo { box(stroke: 0.8pt + lac, inset: (x: 5pt, y: 3pt), \
  text(size: 7.5pt, weight: "bold", fill: lac, "DEMO, invented parties")) }

// Page: from the second on, a head that tells which document goes on
#let sheet(title, body) = {
  set document(title: title + " " + d.number)
  set page(
    paper: "a4",
    margin: (left: 18mm, right: 18mm, top: 22mm, bottom: 20mm),
    header-ascent: 6mm,
    header: context {
      let first = here().page() == 1
      grid(columns: (1fr, auto), align: (left + horizon, right + horizon),
        if not first { small[#mark(9pt)#h(6pt)#text(weight: "bold", fill: indigo, title) #d.number, #d.seller.name] },
        demo)
    },
    footer: context {
      line(length: 100%, stroke: 0.4pt + hair)
      v(-0.3em)
      grid(columns: (1fr, auto), \
        text(size: 7pt, fill: soft)[#d.number for order #d.order.number. SHA-256 of its facts \
        begins #spaced(d.seal.slice(0, 16)).],
        text(size: 7pt, fill: soft)[Page #counter(page).display() of #counter(page).final().first()])
    },
  )
  grid(columns: (1fr, auto), align: (left + horizon, right + horizon),
    grid(columns: (auto, auto), column-gutter: 9pt, align: horizon, mark(30pt), stack(spacing: 5pt,
      text(size: 12pt, weight: "bold", "OVOP Market"), text(size: 8pt, fill: soft, d.programme))),
    text(size: 19pt, weight: "bold", fill: indigo, title))
  v(3pt)
  stack(spacing: 2.2pt, line(length: 100%, stroke: 1.6pt + indigo), \
    line(length: 100%, stroke: 0.6pt + lac), line(length: 100%, stroke: 0.6pt + gold))
  v(6pt)
  body
}

// Boxes: who on the left, which and on what terms on the right
#let party(p) = {
  text(weight: "bold", p.name)
  if p.at("nameKm", default: none) != none { linebreak(); km(p.nameKm) }
  linebreak()
  p.place
  if p.at("province", default: none) != none and not p.place.contains(p.province) [, #p.province]
  linebreak()
  p.country
  if p.at("placeKm", default: none) != none { linebreak(); km(p.placeKm) }
}
#let facts(..pairs) = grid(columns: (auto, 1fr), column-gutter: 10pt, row-gutter: 6.5pt,
  ..pairs.pos().filter(pair => pair != none).map(((name, value)) => (text(fill: soft, name), value)).flatten())
#let terms = [#d.delivery.rule #d.delivery.place, #d.delivery.edition.replace("Incoterms ", "Incoterms®\u{a0}")]
#let boxes(..more) = block(below: 12pt, table(columns: (1fr, 1.12fr), inset: (x: 8pt, y: 7pt), stroke: 0.4pt + hair,
  [#label[Seller and exporter]#party(d.seller)],
  [#facts(
    ([Number], text(weight: "bold", d.number)),
    ([Date], day(d.issuedOn)),
    ([Order], [#d.order.number of #day(d.order.placedOn)]),
    ..more.pos(),
    ([Currency], d.currency))],
  [#label[Buyer and consignee]#party(d.buyer)],
  [#facts(
    ([Terms of delivery], terms),
    ([Goods ready on], day(d.delivery.readyOn)),
    ([Country of origin], d.origin.join(", ")))]))

// Lines: the head comes again on each page, a row is never cut
#let lines = {
  let head(body) = text(size: 7.5pt, weight: "bold", fill: indigo, body)
  show table.cell: set par(leading: 0.75em) // room for Khmer's feet and hats
  table(
    columns: (auto, 1fr, auto, auto, auto, auto, auto),
    align: (x, y) => if x in (0, 4, 5, 6) { right + top } else { left + top },
    inset: (x, y) => (left: if x == 0 { 0pt } else { 6pt }, right: if x == 6 { 0pt } else { 6pt }, \
      top: 5.5pt, bottom: if y == 0 { 5.5pt } else { 7pt }),
    stroke: (x, y) => (top: if y == 0 { 0.8pt + indigo }, bottom: if y == 0 { 0.8pt + indigo } else { 0.4pt + hair }),
    table.header(head[No.], head[Description of goods], head[HS code], head[Origin], head[Quantity], \
      head[Unit price, #d.currency], head[Amount, #d.currency]),
    ..d.lines.map(l => (
      text(fill: soft, str(l.position)),
      block(breakable: false)[#l.name #h(4pt) #km(l.nameKm)],
      hs(l.hsCode), l.origin,
      measured(l.quantity, l.unit),
      grouped(l.unitPrice), grouped(l.amount))).flatten())
}

// What the lines come to
#let total = block(breakable: false, above: 8pt, below: 14pt, width: 100%, {
  grid(columns: (1fr, auto), align: (left + horizon, right + horizon), inset: (y: 5pt),
    text(weight: "bold")[Total #terms],
    text(size: 13pt, weight: "bold", fill: indigo)[#d.currency~#grouped(d.total)])
  line(length: 100%, stroke: 0.8pt + indigo)
  v(-0.2em)
  small[In words: #d.totalInWords.]
})

// When it is paid, and what the buyer quotes
#let payments = {
  let kinds = (DEPOSIT: "Deposit", BALANCE: "Balance")
  label[Payment]
  table(columns: (auto, 1fr, auto, auto), align: (x, y) => if x == 3 { right } else { left }, \
    inset: (x, y) => (left: if x == 0 { 0pt } else { 6pt }, right: if x == 3 { 0pt } else { 6pt }, y: 4pt),
    stroke: (x, y) => (bottom: 0.4pt + hair),
    ..([Instalment], [Due], [Reference to quote], [Amount, #d.currency]).map(each => \
      text(size: 7.5pt, weight: "bold", fill: indigo, each)),
    ..d.schedule.map(s => (
      kinds.at(s.kind, default: s.kind),
      if s.dueOn == none [before the bill of lading is released] else [by #day(s.dueOn)],
      text(weight: "bold", spaced(s.reference)),
      grouped(s.amount))).flatten())
}

// The end stays in one piece: no page holds a signature alone
#let ending(body) = block(breakable: false, width: 100%, { payments; v(8pt); body })
`;
