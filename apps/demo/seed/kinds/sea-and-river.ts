import type { KindOfCraft } from './kind.js';
import { ALL_YEAR, FISHING } from './seasons.js';

export const seaAndRiver: readonly KindOfCraft[] = [
  {
    code: 'fish-sauce',
    name: { en: 'Fish sauce, 12 x 500 ml', km: 'ទឹកត្រី 12 ដប 500 មីលីលីត្រ' },
    hsCode: '210390',
    unit: 'XCT',
    price: '18.00',
    minimumQuantity: 50,
    leadDays: 30,
    certificates: ['HACCP'],
    monthly: 1500,
    season: ALL_YEAR,
    unitsPerCarton: '1',
    cartonGrossGrams: 11900,
  },
  // The "crayfish" of Takeo is the giant river prawn.
  {
    code: 'crayfish',
    name: { en: 'Takeo crayfish (giant river prawn), frozen', km: 'បង្កងទន្លេបង្កក' },
    hsCode: '030617',
    unit: 'KGM',
    price: '14.00',
    minimumQuantity: 100,
    leadDays: 30,
    certificates: ['GI', 'HACCP'],
    monthly: 1600,
    season: FISHING,
    unitsPerCarton: '10',
    cartonGrossGrams: 11400,
  },
  {
    code: 'prahok',
    name: { en: 'Prahok (fermented fish paste)', km: 'ប្រហុក' },
    hsCode: '160420',
    unit: 'KGM',
    price: '4.50',
    minimumQuantity: 100,
    leadDays: 30,
    certificates: ['HACCP'],
    monthly: 4000,
    season: FISHING,
    unitsPerCarton: '12',
    cartonGrossGrams: 13800,
  },
];
