import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { refuse, type Actor } from '#platform/kernel';
import { SessionsService } from '#trade/identity';
import { SessionCookie } from '#trade/identity/api';
import { mayUse, type routes } from './permissions.js';

/** Who comes to a door beside GraphQL. */
@Injectable()
export class Visitors {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly sessions: SessionsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookie = new SessionCookie(config);
  }

  /** The actor behind a request, if the permissions let it through here; NOT_SIGNED_IN or FORBIDDEN. */
  async admit(request: FastifyRequest, route: keyof typeof routes): Promise<Actor> {
    const actor = await this.sessions.actorOf(this.cookie.read(request));
    if (actor.role === null) refuse('NOT_SIGNED_IN', { message: 'Sign in first.' });
    if (!mayUse(route, actor)) refuse('FORBIDDEN', { message: 'Your role may not do this.' });
    return actor;
  }
}
