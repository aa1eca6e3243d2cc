import { randomUUID } from 'node:crypto';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';
import { isId } from '#platform/kernel';

const MAX_AGE = 400 * 24 * 3600; // the longest that browsers keep one

/** A random id by which a browser is known before anybody signs in on it: a form that it sends twice is one thing. */
export class VisitorCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(config: Config) {
    this.secure = config.PUBLIC_URL.startsWith('https://');
    this.name = this.secure ? '__Host-visitor' : 'visitor';
  }

  /** The id that the browser holds, if it does. */
  read(request: FastifyRequest): string | undefined {
    const held = request.cookies[this.name];
    return isId(held) ? held : undefined;
  }

  /** The id that the browser holds, or from now on. */
  give(request: FastifyRequest, reply: FastifyReply): string {
    const held = this.read(request);
    if (held) return held;
    const id = randomUUID();
    void reply.setCookie(this.name, id, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      maxAge: MAX_AGE,
    });
    return id;
  }
}
