import { seedId } from '../ids.js';
import { listingsOf } from '../listings.js';
import type { MarketSeed } from '../market.js';
import { buyers, people as others, person, type PersonSeed } from '../people.js';
import { cooperatives } from './cooperatives.js';
import { offers } from './offers.js';
import { programme, secretariat } from './programme.js';

const of = (code: string): string => seedId('organisation', code);

const people: readonly PersonSeed[] = [
  person('diane.uwase@ovop-rw.example', { en: 'Diane Uwase' }, 'en', secretariat.id, 'operator'),
  person('eric.habimana@ovop-rw.example', { en: 'Eric Habimana' }, 'en', secretariat.id, 'finance'),
  person('solange.mukamana@ovop-rw.example', { en: 'Solange Mukamana' }, 'en', secretariat.id, 'finance'),
  person('jean.nsengimana@agatare.example', { en: 'Jean Nsengimana' }, 'en', of('rw-agatare'), 'manager'),
  person('claudine.ingabire@rusuli.example', { en: 'Claudine Ingabire' }, 'en', of('rw-rusuli'), 'manager'),
  person('patrick.bizimana@mugera.example', { en: 'Patrick Bizimana' }, 'en', of('rw-mugera'), 'manager'),
];

/** A second programme beside the first; it asks for goods of the same kinds, and the same buyers trade with it. */
export const rwanda: MarketSeed = {
  programme,
  secretariat,
  cooperatives,
  buyers: [],
  people,
  kinds: [],
  listings: listingsOf(offers, cooperatives),
};

/** Who acts in it: its own people, and the buyers'. */
export const actorsOfRwanda = {
  of: [...people, ...others.filter(({ organisationId }) => buyers.some(({ id }) => id === organisationId))],
  programmeId: programme.id,
};
