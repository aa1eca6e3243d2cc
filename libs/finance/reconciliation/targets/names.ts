/** Legal forms say nothing about who it is, and banks leave them out. */
const FORMS = new Set(
  (
    'gmbh mbh ag kg ohg ug ev eg co cokg ltd limited llc llp inc corp corporation company plc ' +
    'sarl sas sa nv bv srl spa oy ab as aps pte pty kk the and und'
  ).split(' '),
);

/** A bank cuts a name off after as many characters, or more. */
const CUT = 20;

/**
 * How alike two names are, from 0 to 1: without case, accents, legal forms and word order, the share of letters that
 * need no edit. A name that a bank cut off after 20 or more characters counts as whole.
 */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [plain(a), plain(b)];
  if (left === '' || right === '') return 0;
  const cut = Math.min(left.length, right.length);
  const begins = left.slice(0, cut) === right.slice(0, cut) && cut >= CUT;
  return begins ? 1 : Math.max(share(left, right), share(sorted(left), sorted(right)));
}

/** From this on two names may be one and the same. */
const ALIKE = 0.8;

/** How alike two names are that may be the same, and null where they are not; most of them differ in length enough. */
export function isAlike(a: string, b: string): number | null {
  const [left, right] = [plain(a), plain(b)];
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  if (shorter.length < longer.length * ALIKE && !(shorter.length >= CUT && longer.startsWith(shorter))) return null;
  const score = nameSimilarity(a, b);
  return score >= ALIKE ? score : null;
}

/** Names that were asked for last, as they are compared: a file asks for the same ones for each of its lines. */
const known = new Map<string, string>();
const KNOWN = 5_000;

function plain(name: string): string {
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  if (known.size >= KNOWN) known.clear();
  const made = reduced(name);
  known.set(name, made);
  return made;
}

const reduced = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '') // accents of Latin letters; the vowels of Khmer stay
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[.'’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !FORMS.has(word))
    .join(' ')
    .slice(0, 140);

const sorted = (name: string): string => name.split(' ').sort().join(' ');

function share(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return (longer - edits(a, b)) / longer;
}

/** Levenshtein distance, row by row. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
