import type { OneStatement, Reader, PlatformTx } from '#platform/database';
import type { Actor, Role, Side } from '#platform/kernel';
import type { OrganisationKind } from '../organisations/organisation.entity.js';
import { Session } from './session.entity.js';

/** A person's place in an organisation: what a session is opened for. */
export interface Member {
  personId: string;
  passwordHash: string | null;
  organisationId: string;
  kind: OrganisationKind;
}

/** A suspended buyer or cooperative has running orders to pay and to finish; a suspended secretariat is nobody. */
const ADMITTED = `(o.suspended_at is null or o.kind <> 'secretariat')`;

const MEMBER = `
  select p.id as "personId", p.password_hash as "passwordHash", o.id as "organisationId", o.kind
    from trade.person p join trade.membership m on m.person_id = p.id
    join trade.organisation o on o.id = m.organisation_id and ${ADMITTED}`;

export async function findMemberByEmail(reader: Reader, email: string): Promise<Member | undefined> {
  return (
    await reader.sql<Member>(
      `${MEMBER} where p.email = lower($1) order by o.suspended_at is not null, platform.text_in(o.name) limit 1`,
      [email],
    )
  )[0];
}

export async function findMemberById(reader: Reader, personId: string): Promise<Member | undefined> {
  return (
    await reader.sql<Member>(
      `${MEMBER} where p.id = $1 order by o.suspended_at is not null, platform.text_in(o.name) limit 1`,
      [personId],
    )
  )[0];
}

type ActorOfSession = { side: Side; personId: string; organisationId: string; programmeId: string | null; role: Role };

/**
 * The actor behind a token, judged at this moment: an ended or expired session or a membership taken away is
 * nobody. A suspended organisation's people go on with its running orders; what would begin anew is refused by its
 * rule.
 */
export async function findActor(reader: OneStatement, tokenHash: Buffer): Promise<Actor | undefined> {
  const [row] = await reader.sql<ActorOfSession>(
    `select o.kind as side, s.person_id as "personId", s.organisation_id as "organisationId",
            o.programme_id as "programmeId", m.role
       from trade.session s
       join trade.membership m on m.person_id = s.person_id and m.organisation_id = s.organisation_id
       join trade.organisation o on o.id = s.organisation_id and ${ADMITTED}
      where s.token_hash = $1 and s.ended_at is null and s.expires_at > platform.now()`,
    [tokenHash],
  );
  return row;
}

export async function addSession(tx: PlatformTx, session: Session): Promise<void> {
  await tx.db.insert(Session, session);
}

export async function endSession(tx: PlatformTx, tokenHash: Buffer, at: Date): Promise<void> {
  await tx.sql('update trade.session set ended_at = $2 where token_hash = $1 and ended_at is null', [tokenHash, at]);
}
