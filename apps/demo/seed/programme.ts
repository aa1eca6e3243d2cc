import type { SeedProgramme } from './insert-programme.js';
import { seedId } from './ids.js';

export const programme = {
  id: seedId('programme', 'ovop-kh'),
  code: 'ovop-kh',
  name: { en: 'OVOP Cambodia', km: 'ភូមិមួយ ផលិតផលមួយ កម្ពុជា' },
  unitWord: { en: 'village', km: 'ភូមិ' },
  country: 'KH',
  zone: 'Asia/Phnom_Penh',
  weekend: [6, 7],
  currency: 'USD',
  languages: ['en', 'km'],
  numberPrefix: '',
  commissionBp: 500,
  depositPercent: 30,
  depositPercentLeast: 1,
  depositPercentMost: 100,
  depositDays: 7,
  validityDays: 14,
  validityDaysMost: 60,
  readyDaysMost: 730,
  handoverPlace: 'Sihanoukville',
  bankDetailsHours: 72,
  shortBp: 50,
  wholeBp: 500,
  dueDays: 5,
  creditedDays: 90,
  payoutDays: 90,
  currencies: [
    { currency: 'USD', shortLeastMinor: 30_00, shortMostMinor: 50_00, chargeMinor: 50_00, aloneMinor: 10_000_00 },
  ],
  holidays: [],
} as const satisfies SeedProgramme;

export const secretariat = {
  id: seedId('organisation', 'ovop-kh-secretariat'),
  name: { en: 'OVOP Cambodia secretariat', km: 'លេខាធិការដ្ឋាន ភូមិមួយ ផលិតផលមួយ កម្ពុជា' },
  place: { en: 'Phnom Penh', km: 'រាជធានីភ្នំពេញ' },
} as const;
