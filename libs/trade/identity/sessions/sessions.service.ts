import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { CONFIG, type Config } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId, refuse, system, visitor, type Actor } from '#platform/kernel';
import { newSession } from './session.js';
import { SignInTries } from './sign-in-tries.js';
import { addSession, endSession, findActor, findMemberByEmail, findMemberById, type Member } from './sessions.store.js';

/** What the cookie gets: the token itself is kept nowhere. */
export interface OpenedSession {
  token: string;
  expiresAt: Date;
  actor: Actor;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Verified when the address is unknown, so that the answer takes as long as for a known one. */
const nobodysHash = hash('no password of anybody');

@Injectable()
export class SessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tries: SignInTries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Refuses with SIGN_IN_REFUSED, the same for an unknown address and a wrong password; TOO_MANY_TRIES { retryAfter }
   * after too many wrong ones.
   */
  async signIn(
    actor: Actor,
    input: { email: string; password: string; key: string; address: string },
  ): Promise<OpenedSession> {
    const email = input.email.trim().toLowerCase();
    const attempt = await this.tries.begin({ email, address: input.address, browser: actor.visitorId });
    const member = await this.uow.read(system, (reader) => findMemberByEmail(reader, email));
    const right = await verify(member?.passwordHash ?? (await nobodysHash), input.password).catch(() => false);
    if (!member || !right) {
      attempt.failed(member?.personId);
      refuse('SIGN_IN_REFUSED', {
        field: 'password',
        message: "This address and password do not belong together. Check both, or ask your organisation's owner.",
      });
    }
    await attempt.succeeded();
    return this.open(member, 'signIn');
  }

  /** The demo's doors: any of its people, without a password. Only where DEMO is on. */
  async enterDemo(input: { personId: string }): Promise<OpenedSession> {
    if (!this.config.DEMO) refuse('NOT_FOUND');
    const member = await this.uow.read(system, (reader) => findMemberById(reader, input.personId));
    return this.open(member ?? refuse('NOT_FOUND', { field: 'personId' }), 'enterDemo');
  }

  /** Ending what has ended changes nothing, so it needs no key of the client's. */
  async signOut(actor: Actor, token: string): Promise<void> {
    if (actor.personId === null) return; // nobody's token: there is nothing to end, and nothing to write down
    await this.uow.write(
      { actor, name: 'signOut', key: newId(), input: { session: hashOf(token).toString('hex') } },
      async (tx) => {
        return tx.about(actor).asPlatform(async (platform) => {
          await endSession(platform, hashOf(token), await platform.now());
        });
      },
    );
  }

  /** Who a request's cookie stands for; no cookie, or one that no longer counts, is a visitor. */
  async actorOf(token: string | undefined): Promise<Actor> {
    if (!token) return visitor;
    return (await this.uow.readOne(system, (reader) => findActor(reader, hashOf(token)))) ?? visitor;
  }

  /**
   * The token is random and goes into the cookie alone: a repeated sign-in can't be answered with it, so
   * it opens another session (docs/decisions/0010). The client's key therefore names nothing, and the
   * command has one of its own.
   */
  private async open(member: Member, name: string): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const { expiresAt } = await this.uow.write(
      { actor: system, name, key: newId(), input: { personId: member.personId } },
      async (tx) => {
        const session = newSession(member, hashOf(token), await tx.now());
        await addSession(tx, session);
        return { expiresAt: session.expiresAt.toISOString() };
      },
    );
    return { token, expiresAt: new Date(expiresAt), actor: await this.actorOf(token) };
  }
}
