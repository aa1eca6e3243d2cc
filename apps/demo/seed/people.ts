import type { Actor, Side } from '#platform/kernel';
import type { Locale, Texts } from '#platform/words';
import { seedId } from './ids.js';
import { programme, secretariat } from './programme.js';

/** A buyer company; invented, as its people are. */
export interface BuyerSeed {
  readonly id: string;
  readonly code: string;
  readonly name: Texts;
  readonly place: Texts;
  readonly country: string;
  readonly zone: string;
  readonly verifiedDaysAgo: number;
}

export interface PersonSeed {
  readonly id: string;
  readonly email: string;
  readonly name: Texts;
  readonly locale: Locale;
  readonly organisationId: string;
  readonly role: 'owner' | 'manager' | 'clerk' | 'operator' | 'finance';
}

/** Everybody's in the demo; no other seed may use it. */
export const DEMO_PASSWORD = 'one-village-one-product';

const buyer = (code: string, facts: Omit<BuyerSeed, 'id' | 'code'>): BuyerSeed => ({
  id: seedId('organisation', code),
  code,
  ...facts,
});

export const buyers: readonly BuyerSeed[] = [
  buyer('marschgrund', {
    name: { en: 'Marschgrund Feinkost GmbH' },
    place: { en: 'Hamburg' },
    country: 'DE',
    zone: 'Europe/Berlin',
    verifiedDaysAgo: 210,
  }),
  buyer('kitanohara', {
    name: { en: 'Kitanohara Trading Co., Ltd.' },
    place: { en: 'Yokohama' },
    country: 'JP',
    zone: 'Asia/Tokyo',
    verifiedDaysAgo: 160,
  }),
  buyer('vauclerc', {
    name: { en: 'Maison Vauclerc SARL' },
    place: { en: 'Lyon' },
    country: 'FR',
    zone: 'Europe/Paris',
    verifiedDaysAgo: 95,
  }),
];

export const person = (
  email: string,
  name: Texts,
  locale: Locale,
  organisationId: string,
  role: PersonSeed['role'],
): PersonSeed => ({ id: seedId('person', email), email, name, locale, organisationId, role });

const preyRomduol = seedId('organisation', 'prey-romduol');
const chamkarThma = seedId('organisation', 'chamkar-thma');

/** In the order in which the demo presents them. */
export const people: readonly PersonSeed[] = [
  person(
    'anneke.thiessen@marschgrund.example',
    { en: 'Anneke Thiessen' },
    'en',
    seedId('organisation', 'marschgrund'),
    'owner',
  ),
  person('sopheap.chhim@prey-romduol.example', { en: 'Chhim Sopheap', km: 'ឈឹម សុភាព' }, 'km', preyRomduol, 'manager'),
  person('sreyneang.heng@prey-romduol.example', { en: 'Heng Sreyneang', km: 'ហេង ស្រីនាង' }, 'km', preyRomduol, 'clerk'),
  person('dara.nuon@chamkar-thma.example', { en: 'Nuon Dara', km: 'នួន ដារ៉ា' }, 'km', chamkarThma, 'manager'),
  person('ratana.pich@secretariat.example', { en: 'Pich Ratana', km: 'ពេជ្រ រតនា' }, 'en', secretariat.id, 'operator'),
  person('sothea.long@secretariat.example', { en: 'Long Sothea', km: 'ឡុង សុធា' }, 'en', secretariat.id, 'finance'),
  person('kunthea.ouk@secretariat.example', { en: 'Ouk Kunthea', km: 'អ៊ុក គន្ធា' }, 'en', secretariat.id, 'finance'),
  person(
    'haruka.onodera@kitanohara.example',
    { en: 'Haruka Onodera' },
    'en',
    seedId('organisation', 'kitanohara'),
    'owner',
  ),
  person(
    'mathilde.garrec@vauclerc.example',
    { en: 'Mathilde Garrec' },
    'en',
    seedId('organisation', 'vauclerc'),
    'owner',
  ),
];

/** Who acts in a programme, whose id is given. */
export interface Actors {
  readonly of: readonly PersonSeed[];
  readonly programmeId: string;
}

/**
 * The first person in this role of an organisation, by its code, among these people of one programme (and its buyers,
 * who are of none).
 */
export function actorOf(
  role: PersonSeed['role'],
  organisation: string,
  { of, programmeId: own }: Actors = { of: people, programmeId: programme.id },
): Actor {
  const id = seedId('organisation', organisation);
  const found = of.find((each) => each.role === role && each.organisationId === id);
  if (!found) throw new Error(`${organisation} has no ${role}`);
  const side: Side =
    role === 'owner' ? 'buyer' : role === 'manager' || role === 'clerk' ? 'cooperative' : 'secretariat';
  const programmeId = side === 'buyer' ? null : own;
  return { side, role, personId: found.id, organisationId: id, programmeId };
}
