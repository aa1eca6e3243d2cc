import type { Offer } from '../listings/offer.js';

/** Prices are francs for one unit, which have no cents. */
export const offers: readonly Offer[] = [
  {
    of: 'rw-agatare',
    kind: 'coffee-green',
    name: { en: 'Agatare green coffee, washed bourbon', fr: 'Café vert lavé bourbon, Agatare' },
    tiers: [
      [600, '9800'],
      [2400, '9500'],
      [6000, '9100'],
    ],
    floor: '8300',
    making: {
      en: 'The beans dry for two weeks on raised tables, where they are sorted by hand three times.',
      fr: 'Les grains sèchent deux semaines sur des tables surélevées, où ils sont triés trois fois à la main.',
    },
  },
  {
    of: 'rw-agatare',
    kind: 'coffee-roasted',
    name: { en: 'Agatare roasted coffee', fr: 'Café torréfié, Agatare' },
    tiers: [
      [60, '16500'],
      [240, '16000'],
      [600, '15400'],
    ],
    floor: '14000',
    making: {
      en: 'It is roasted in drums of twelve kilograms in the week in which it is shipped.',
      fr: "Il est torréfié par tambours de douze kilogrammes, dans la semaine de l'expédition.",
    },
  },
  {
    of: 'rw-rusuli',
    kind: 'sedge-mat',
    name: { en: 'Papyrus mat', fr: 'Natte de papyrus' },
    tiers: [
      [100, '9200'],
      [400, '8900'],
      [1000, '8600'],
    ],
    floor: '7800',
    making: {
      en: 'The stalks are split, dried in the shade and sewn edge to edge with sisal.',
      fr: "Les tiges sont fendues, séchées à l'ombre et cousues bord à bord avec du sisal.",
    },
  },
  {
    of: 'rw-rusuli',
    kind: 'water-hyacinth-basket',
    name: { en: 'Lake hyacinth basket with a lid', fr: "Panier à couvercle en jacinthe d'eau" },
    tiers: [
      [100, '8100'],
      [400, '7800'],
      [1000, '7500'],
    ],
    floor: '6800',
    making: {
      en: 'Cutting the plant frees the lake for the boats, and its braids make a light and strong basket.',
      fr: 'Couper la plante libère le lac pour les pirogues, et ses tresses font un panier léger et solide.',
    },
  },
  {
    of: 'rw-rusuli',
    kind: 'clay-tableware',
    name: { en: 'Rusuli clay bowl', fr: 'Bol en argile de Rusuli' },
    tiers: [
      [300, '2900'],
      [1200, '2800'],
      [3000, '2700'],
    ],
    floor: '2450',
    making: {
      en: 'Each bowl is turned by hand and fired in a pit under eucalyptus bark.',
      fr: "Chaque bol est tourné à la main et cuit dans une fosse sous de l'écorce d'eucalyptus.",
    },
  },
  {
    of: 'rw-mugera',
    kind: 'wild-honey',
    name: { en: 'Mountain forest honey', fr: 'Miel de forêt de montagne' },
    tiers: [
      [50, '12800'],
      [200, '12400'],
      [500, '11900'],
    ],
    floor: '10800',
    making: {
      en: 'The hives hang at the edge of the forest, and the combs are taken twice a year and left to drip.',
      fr: "Les ruches pendent à la lisière, et les rayons sont pris deux fois l'an puis laissés à s'égoutter.",
    },
  },
  {
    of: 'rw-mugera',
    kind: 'lemongrass-oil',
    name: { en: 'Lemongrass oil of Mugera', fr: 'Huile de citronnelle de Mugera' },
    tiers: [
      [10, '66000'],
      [40, '64000'],
      [100, '62000'],
    ],
    floor: '56000',
    making: {
      en: 'The grass is planted along the terraces and distilled within a day of the cut.',
      fr: "L'herbe est plantée le long des terrasses et distillée dans la journée qui suit la coupe.",
    },
  },
  {
    of: 'rw-mugera',
    kind: 'banana-chips',
    name: { en: 'Banana chips, lightly salted', fr: 'Chips de banane, peu salées' },
    tiers: [
      [60, '29000'],
      [240, '28000'],
      [600, '27000'],
    ],
    floor: '24500',
    making: {
      en: 'Green bananas are sliced, dried for an hour and fried in sunflower oil.',
      fr: "Les bananes vertes sont tranchées, séchées une heure et frites dans de l'huile de tournesol.",
    },
  },
];
