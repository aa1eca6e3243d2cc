import type { OrderFacts } from './document.js';

/** The order of the story: 300 kg black, 80 kg red, 125 kg white pepper for 10,000.00. */
export const pepperOrder: OrderFacts = {
  number: 'O-2026-00031',
  state: 'AWAITING_DEPOSIT',
  placedOn: '2026-11-24',
  incoterm: 'FOB',
  place: 'Sihanoukville',
  readyOn: '2026-12-24',
  currency: 'USD',
  totalMinor: '1000000',
  programme: { name: 'OVOP Cambodia', country: 'KH', zone: 'Asia/Phnom_Penh' },
  seller: {
    name: 'Prey Romduol Pepper Cooperative',
    nameKm: 'សហគមន៍ម្រេចព្រៃរំដួល',
    place: 'Prey Romduol, Kampong Trach',
    placeKm: 'ភូមិព្រៃរំដួល ស្រុកកំពង់ត្រាច ខេត្តកំពត',
    province: 'Kampot',
    country: 'KH',
  },
  buyer: { name: 'Elbe Gewürzhandel GmbH', place: 'Hamburg', country: 'DE' },
  bank: { beneficiary: 'OVOP Export Platform', bank: 'Mekong Sandbox Bank', bic: 'MKSBKHPP', account: '001810000027' },
  lines: [
    {
      position: 1,
      name: 'Kampot pepper, black',
      nameKm: 'ម្រេចកំពតខ្មៅ',
      hsCode: '090411',
      origin: 'KH',
      quantity: '300.000',
      unit: 'KGM',
      unitPrice: '15.000000',
      amountMinor: '450000',
    },
    {
      position: 2,
      name: 'Kampot pepper, red',
      nameKm: 'ម្រេចកំពតក្រហម',
      hsCode: '090411',
      origin: 'KH',
      quantity: '80.000',
      unit: 'KGM',
      unitPrice: '25.000000',
      amountMinor: '200000',
    },
    {
      position: 3,
      name: 'Kampot pepper, white',
      nameKm: 'ម្រេចកំពតស',
      hsCode: '090411',
      origin: 'KH',
      quantity: '125.000',
      unit: 'KGM',
      unitPrice: '28.000000',
      amountMinor: '350000',
    },
  ],
  schedule: [
    { kind: 'DEPOSIT', amountMinor: '300000', dueOn: '2026-12-01', reference: 'RF682026000311' },
    { kind: 'BALANCE', amountMinor: '700000', dueOn: null, reference: 'RF412026000312' },
  ],
  proforma: { number: 'PI-2026-00001', issuedOn: '2026-11-24' },
};

/** An order of many lines, of the kinds of products and units that there are. */
export function longOrder(count: number): OrderFacts {
  const goods = [
    ['Wild honey', 'ទឹកឃ្មុំព្រៃ', '040900', 'KGM'],
    ['Silk scarf, ikat, natural dyes, 180 x 55 cm', 'ក្រមាសូត្រចងគៀតជ្រលក់ពណ៌ធម្មជាតិ', '621410', 'H87'],
    ['Rattan basket set of three', 'កន្ត្រកផ្តៅមួយឈុតបី', '460212', 'SET'],
    ['Palm sugar, granulated', 'ស្ករត្នោតម្សៅ', '170290', 'KGM'],
    ['Phnom Penh rice noodles', 'នំបញ្ចុកភ្នំពេញ', '190230', 'XCT'],
  ] as const;
  const lines = Array.from({ length: count }, (_, i) => {
    const [name, nameKm, hsCode, unit] = goods[i % goods.length]!;
    const amount = (1 + i) * 10 * 1_275; // minor units
    return {
      position: i + 1,
      name,
      nameKm,
      hsCode,
      unit,
      origin: 'KH',
      quantity: `${(1 + i) * 10}.000`,
      unitPrice: '12.750000',
      amountMinor: String(amount),
    };
  });
  const all = lines.reduce((sum, line) => sum + Number(line.amountMinor), 0);
  return {
    ...pepperOrder,
    lines,
    totalMinor: String(all),
    schedule: [{ kind: 'BALANCE', amountMinor: String(all), dueOn: null, reference: 'RF682026000311' }],
  };
}
