import { cooperative, type CooperativeSeed } from '../cooperatives.js';

/** Invented, with their villages; district and province are real. */
export const cooperatives: readonly CooperativeSeed[] = [
  cooperative('rw-agatare', {
    name: {
      en: "Agatare Hill Coffee Growers' Cooperative",
      fr: "Coopérative des caféiculteurs de la colline d'Agatare",
    },
    place: { en: 'Agatare Hill, Huye', fr: "Colline d'Agatare, Huye" },
    province: 'Southern Province',
    members: 132,
    verifiedDaysAgo: 410,
    story: {
      en: 'The families of Agatare grow coffee above 1,800 metres and carry the cherries to one washing station in the valley.',
      fr: "Les familles d'Agatare cultivent le café au-dessus de 1 800 mètres et portent les cerises à une seule station de lavage dans la vallée.",
    },
  }),
  cooperative('rw-rusuli', {
    name: {
      en: "Rusuli Lake Weavers' and Potters' Cooperative",
      fr: 'Coopérative des vannières et potiers du lac Rusuli',
    },
    place: { en: 'Rusuli, Bugesera', fr: 'Rusuli, Bugesera' },
    province: 'Eastern Province',
    members: 57,
    verifiedDaysAgo: 330,
    story: {
      en: 'Rusuli lies between the papyrus and the clay of a lake, and its weavers and potters share one yard.',
      fr: "Rusuli se trouve entre le papyrus et l'argile d'un lac, et ses vannières et ses potiers partagent une même cour.",
    },
  }),
  cooperative('rw-mugera', {
    name: { en: "Mugera Forest Edge Producers' Cooperative", fr: 'Coopérative des producteurs de Mugera' },
    place: { en: 'Mugera, Rusizi', fr: 'Mugera, Rusizi' },
    province: 'Western Province',
    members: 84,
    verifiedDaysAgo: 275,
    story: {
      en: 'Mugera borders the mountain forest, and its people keep bees and plant what holds the soil of the slopes.',
      fr: 'Mugera borde la forêt de montagne, et ses habitants élèvent des abeilles et plantent ce qui retient la terre des pentes.',
    },
  }),
];
