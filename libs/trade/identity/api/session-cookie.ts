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

  /** What a browser holds, if it can be a token of ours (32 random bytes). */
  read = (request: FastifyRequest): string | undefined => {
    const held = request.cookies[this.name];
    return held && /^[\w-]{43}$/.test(held) ? held : undefined;
  };

  set(reply: FastifyReply, token: string, expires: Date): void {
    void reply.setCookie(this.name, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      expires,
    });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure });
  }
}
