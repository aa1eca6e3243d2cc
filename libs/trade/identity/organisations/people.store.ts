import type { Reader } from '#platform/database';
import type { Role, Side } from '#platform/kernel';

export interface DemoPerson {
  id: string;
  name: string;
  nameKm: string | null;
  side: Side;
  role: Role;
  organisation: string;
  organisationKm: string | null;
  place: string;
}

/** The people whom a visitor of the demo may become; asked as the platform itself. */
export const findDemoPeople = (reader: Reader): Promise<DemoPerson[]> =>
  reader.sql<DemoPerson>(`
    select p.id, p.name, p.name_km as "nameKm", o.kind as side, m.role,
           o.name as organisation, o.name_km as "organisationKm", o.place
      from trade.person p
      join trade.membership m on m.person_id = p.id
      join trade.organisation o on o.id = m.organisation_id
     order by array_position(array['buyer', 'cooperative', 'secretariat'], o.kind),
              o.verified_at, o.name, m.role desc, p.name
     limit 12`);
