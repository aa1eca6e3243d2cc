import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';

/** Under https the cookie is bound to this host and never sent in clear; on http://localhost it has a plain name. */
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(config: Config) {
    this.secure = config.PUBLIC_URL.startsWith('https://');
    this.name = this.secure ? '__Host-session' : 'session';
  }

  read = (request: FastifyRequest): string | undefined => request.cookies[this.name];

  set(reply: FastifyReply, token: string, expires: Date): void {
    void reply.setCookie(this.name, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure, expires });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure });
  }
}
