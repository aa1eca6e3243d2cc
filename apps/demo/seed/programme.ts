import { seedId } from './ids.js';

export const programme = {
  id: seedId('programme', 'ovop-kh'),
  code: 'ovop-kh',
  name: 'OVOP Cambodia',
  nameKm: 'ភូមិមួយ ផលិតផលមួយ កម្ពុជា',
  country: 'KH',
  currency: 'USD',
  zone: 'Asia/Phnom_Penh',
  commissionBp: 500,
} as const;

export const secretariat = {
  id: seedId('organisation', 'ovop-kh-secretariat'),
  name: 'OVOP Cambodia secretariat',
  nameKm: 'លេខាធិការដ្ឋាន ភូមិមួយ ផលិតផលមួយ កម្ពុជា',
  place: 'Phnom Penh',
  placeKm: 'រាជធានីភ្នំពេញ',
} as const;
