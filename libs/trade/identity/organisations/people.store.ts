import type { Reader } from '#platform/database';
import type { Role, Side } from '#platform/kernel';
import type { Texts } from '#platform/words';

export interface DemoPerson {
  id: string;
  name: Texts;
  side: Side;
  role: Role;
  organisation: Texts;
  place: Texts;
}

/** The people whom a visitor of the demo may become, the first programme's first; asked as the platform itself. */
export const findDemoPeople = (reader: Reader): Promise<DemoPerson[]> =>
  reader.sql<DemoPerson>(`
    select p.id, p.name, o.kind as side, m.role,
           o.name as organisation, o.place
      from trade.person p
      join trade.membership m on m.person_id = p.id
      join trade.organisation o on o.id = m.organisation_id
      left join trade.programme g on g.id = o.programme_id
     order by array_position(array['buyer', 'cooperative', 'secretariat'], o.kind), g.number_prefix,
              o.verified_at, platform.text_in(o.name), m.role desc, platform.text_in(p.name)
     limit 24`);
