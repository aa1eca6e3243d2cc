import { nameSimilarity } from './names.js';

test.each([
  ['Lindhof Feinkost GmbH', 'LINDHOF FEINKOST', 1],
  ['Feinkost Lindhof', 'Lindhof Feinkost', 1],
  ['Société Générale d’Épices SARL', 'SOCIETE GENERALE DEPICES', 1],
  ['A Very Long Company Name International Trading', 'A VERY LONG COMPANY NAME INTE', 1],
])('%j and %j are one name', (a, b, alike) => {
  expect(nameSimilarity(a, b)).toBe(alike);
});

test('other names are not', () => {
  expect(nameSimilarity('Lindhof Feinkost GmbH', 'Okafor Foods Ltd')).toBeLessThan(0.5);
  expect(nameSimilarity('', '')).toBe(0);
  expect(nameSimilarity('ម្រេចកំពត', 'ម្រេចកែប')).toBeLessThan(0.8);
});
