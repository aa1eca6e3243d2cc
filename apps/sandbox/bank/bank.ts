import type { BankBook } from './book.js';
import type { Behaviour } from './flaws.js';
import type { Statements } from './statements/statements.js';

/** What the bank is made of. */
export interface Bank {
  book: BankBook;
  behaviour: Behaviour;
  statements: Statements;
}
