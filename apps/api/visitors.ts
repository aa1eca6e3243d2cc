import { Inject, Injectable, Module } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { globalId, refuse, type Actor } from '#platform/kernel';
import { IdentityModule, SessionsService } from '#trade/identity';
import { SessionCookie } from '#trade/identity/api';
import { Budget } from './limits/budget.js';
import { KnownSessions } from './limits/known-sessions.js';
import { VisitorCookie } from './visitor-cookie.js';
import { mayUse, points, type routes } from './permissions.js';

/** Who comes, to GraphQL and to the doors beside it. */
@Injectable()
export class Visitors {
  private readonly session: SessionCookie;
  private readonly browser: VisitorCookie;
  private readonly known = new KnownSessions();
  private readonly payers = new WeakMap<FastifyRequest, Actor>();

  constructor(
    private readonly sessions: SessionsService,
    private readonly budget: Budget,
    @Inject(CONFIG) config: Config,
  ) {
    this.session = new SessionCookie(config);
    this.browser = new VisitorCookie(config);
  }

  /** Who was charged for a request. */
  async charged(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    return this.payers.get(request) ?? this.lookUp(request, reply);
  }

  /**
   * The actor behind a request, as it stands now, who pays for it once; RATE_LIMITED { retryAfter } when he can't,
   * SESSION_CHANGED when he is another than he thinks.
   */
  async charge(request: FastifyRequest, reply: FastifyReply, points: number): Promise<Actor> {
    await this.mayLookUp(request);
    const held = this.browser.read(request); // an id that is only given now was never held against anything
    const actor = await this.lookUp(request, reply);
    if (!this.payers.has(request))
      await this.budget.spend({ personId: actor.personId, visitorId: held, address: request.ip }, points);
    this.payers.set(request, actor);
    assertStill(request, actor);
    return actor;
  }

  /**
   * The actor behind a request, if the permissions let it through here and it is paid for; NOT_SIGNED_IN, FORBIDDEN or
   * RATE_LIMITED.
   */
  async admit(request: FastifyRequest, reply: FastifyReply, route: keyof typeof routes): Promise<Actor> {
    const actor = await this.charge(request, reply, points[route]);
    if (actor.role === null) refuse('NOT_SIGNED_IN', { message: 'Sign in first.' });
    if (!mayUse(route, actor)) refuse('FORBIDDEN', { message: 'Your role may not do this.' });
    return actor;
  }

  /**
   * A token that this process has not seen to be somebody's is asked for in the database, and its address pays for that
   * first.
   */
  private async mayLookUp(request: FastifyRequest): Promise<void> {
    const token = this.session.read(request);
    if (token && !this.payers.has(request) && !this.known.has(token)) await this.budget.spendLookUp(request.ip);
  }

  /** A browser without an id gets one to be known by. */
  private async lookUp(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const token = this.session.read(request);
    const actor = await this.sessions.actorOf(token);
    if (token) this.known.note(token, actor.personId !== null);
    return { ...actor, visitorId: this.browser.give(request, reply) };
  }
}

/**
 * A page says in `x-person` (a person's global id) in whose name it sends: in another tab of its browser, the session
 * may have become somebody else's meanwhile, and what one person typed is never done as another. Who sends no such
 * header is whoever the session says, and who is signed out is told NOT_SIGNED_IN where that matters.
 */
function assertStill({ headers }: FastifyRequest, { personId }: Actor): void {
  const believed = headers['x-person'];
  if (believed === undefined || personId === null || believed === globalId('Person', personId)) return;
  refuse('SESSION_CHANGED', {
    field: 'x-person',
    message: 'Another person is signed in now: nothing was done. Ask for the viewer anew.',
  });
}

@Module({ imports: [IdentityModule], providers: [Visitors, Budget], exports: [Visitors] })
export class VisitorsModule {}
