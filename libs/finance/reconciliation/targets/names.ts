/** Legal forms say nothing about who it is, and banks leave them out. */
const FORMS = new Set(
  (
    'gmbh mbh ag kg ohg ug ev eg co cokg ltd limited llc llp inc corp corporation company plc ' +
    'sarl sas sa nv bv srl spa oy ab as aps pte pty kk the and und'
  ).split(' '),
);

/**
 * How alike two names are, from 0 to 1: without case, accents, legal forms and word order, the share of letters that
 * need no edit. A name that a bank cut off after 20 or more characters counts as whole.
 */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [plain(a), plain(b)];
  if (left === '' || right === '') return 0;
  const cut = Math.min(left.length, right.length);
  const begins = left.slice(0, cut) === right.slice(0, cut) && cut >= 20;
  return begins ? 1 : Math.max(share(left, right), share(sorted(left), sorted(right)));
}

const plain = (name: string): string =>
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
