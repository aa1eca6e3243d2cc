import type { SeedProgramme } from '../insert-programme.js';
import { seedId } from '../ids.js';

/** Invented, as the first one is: francs have no cents, and its day begins five hours after Cambodia's. */
export const programme = {
  id: seedId('programme', 'ovop-rw'),
  code: 'ovop-rw',
  name: { en: 'Imisozi', fr: 'Imisozi' },
  unitWord: { en: 'village', fr: 'village' },
  country: 'RW',
  zone: 'Africa/Kigali',
  weekend: [6, 7],
  currency: 'RWF',
  languages: ['en', 'fr'],
  numberPrefix: 'RW',
  commissionBp: 700,
  depositPercent: 40,
  depositPercentLeast: 20,
  depositPercentMost: 100,
  depositDays: 10,
  validityDays: 21,
  validityDaysMost: 60,
  readyDaysMost: 365,
  handoverPlace: 'Mombasa',
  bankDetailsHours: 96,
  shortBp: 50,
  wholeBp: 500,
  dueDays: 5,
  creditedDays: 90,
  payoutDays: 90,
  currencies: [
    { currency: 'RWF', shortLeastMinor: 40_000, shortMostMinor: 70_000, chargeMinor: 70_000, aloneMinor: 14_000_000 },
  ],
  holidays: [
    { day: '2026-12-25', name: { en: 'Christmas Day', fr: 'Noël' } },
    { day: '2027-01-01', name: { en: "New Year's Day", fr: "Jour de l'An" } },
    { day: '2027-02-01', name: { en: "National Heroes' Day", fr: 'Journée des héros' } },
    { day: '2027-04-07', name: { en: 'Genocide Memorial Day', fr: 'Journée de commémoration du génocide' } },
    { day: '2027-05-01', name: { en: 'Labour Day', fr: 'Fête du travail' } },
    { day: '2027-07-01', name: { en: 'Independence Day', fr: "Fête de l'indépendance" } },
    { day: '2027-07-04', name: { en: 'Liberation Day', fr: 'Fête de la libération' } },
  ],
} as const satisfies SeedProgramme;

export const secretariat = {
  id: seedId('organisation', 'ovop-rw-secretariat'),
  name: { en: 'Imisozi secretariat', fr: 'Secrétariat d’Imisozi' },
  place: { en: 'Kigali', fr: 'Kigali' },
} as const;
