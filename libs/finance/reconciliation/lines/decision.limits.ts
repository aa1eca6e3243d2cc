import { characters, items } from '#platform/kernel';

/** What finance says of what it decides, and in how many parts a line goes at most. */
export const DECISION = {
  reason: characters(1, 500),
  targets: items(1, 20),
};
