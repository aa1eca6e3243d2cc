import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { refuse } from '#platform/kernel';
import { measureDocument, type Measure } from './measure-document.js';
import { priceOf, type Price } from './price.js';

const CHARACTERS = 20_000;
export const TOKENS = 2_000;
const SELECTIONS = 500;
const DEPTH = 10;
const NESTING = 40;
const OPERATIONS = 10;
const FRAGMENTS = 25;
const VARIABLES = 50;
const ALIASES = 15;
const ROOT_FIELDS = 8;
const LIST = 250;
/** A microsecond or two each. */
const COMPARISONS = 500;
/** The pages send fewer than a hundred different documents. */
const REMEMBERED = 500;

const remembered = new Map<string, Price>();

/**
 * Holds a document against the limits before anything else walks it, and says what it costs. Refuses with BAD_INPUT
 * what asks for too much at once; throws graphql-js's own error for what is no document.
 */
export function limitDocument(source: string): Price {
  if (source.length > CHARACTERS) tooMuch(`This document has more than ${CHARACTERS} characters`);
  const name = createHash('sha256').update(source).digest('base64');
  const known = remembered.get(name);
  if (known) return known;
  const document = parse(source, { maxTokens: TOKENS, noLocation: true });
  const measure = measureDocument(document, SELECTIONS);
  limit(measure);
  const price = priceOf(document, measure.rootFields);
  const [oldest] = remembered.keys();
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(name, price);
  return price;
}

function limit(measure: Measure): void {
  if (measure.circular)
    refuse('BAD_INPUT', {
      message: 'A fragment of this document spreads itself: write it out as deep as you need it.',
    });
  if (measure.operations > OPERATIONS || measure.fragments > FRAGMENTS)
    tooMuch(`A document has at most ${OPERATIONS} operations and ${FRAGMENTS} fragments`);
  if (measure.variables > VARIABLES) tooMuch(`This document has more than ${VARIABLES} variables`);
  if (measure.nesting > NESTING) tooMuch(`This document is nested deeper than ${NESTING} levels`);
  if (measure.mutations > 1)
    refuse('BAD_INPUT', { message: 'One mutation holds at most 1 operation: send them one by one.' });
  if (measure.selections > SELECTIONS) tooMuch(`This document asks for more than ${SELECTIONS} fields`);
  if (measure.depth > DEPTH) tooMuch(`This query is deeper than ${DEPTH} levels`);
  if (measure.aliases > ALIASES) tooMuch(`This document has more than ${ALIASES} aliases`);
  if (measure.rootFields > ROOT_FIELDS) tooMuch(`One query holds at most ${ROOT_FIELDS} operations`);
  if (measure.longestList > LIST) tooMuch(`A list holds at most ${LIST} items`);
  if (measure.comparisons > COMPARISONS) tooMuch('This document names the same fields in one place too often');
}

const tooMuch = (what: string): never => refuse('BAD_INPUT', { message: `${what}: ask for less at once.` });
