import cookie from '@fastify/cookie';
import { fastify } from 'fastify';
import type { Config } from '#platform/config';
import { SessionCookie } from './session-cookie.js';

/** The header of a session that is given, or ended, by a market at this address. */
async function headerAt(url: string, ended = false): Promise<string> {
  const app = fastify();
  await app.register(cookie);
  app.get('/', (_request, reply) => {
    const session = new SessionCookie({ PUBLIC_URL: url } as Config);
    if (ended) session.clear(reply);
    else session.set(reply, 'the-token', new Date('2026-12-12T08:00:00Z'));
    return reply.send();
  });
  try {
    return (await fetch(await app.listen({ port: 0, host: '127.0.0.1' }))).headers.getSetCookie().join();
  } finally {
    await app.close();
  }
}

describe('the cookie of a session', () => {
  test("is no script's to read and no other site's to send; under https it is this host's and never sent in clear", async () => {
    const until = 'Path=/; Expires=Sat, 12 Dec 2026 08:00:00 GMT; HttpOnly';
    expect(await headerAt('https://market.example')).toBe(`__Host-session=the-token; ${until}; Secure; SameSite=Lax`);
    expect(await headerAt('http://localhost:3000')).toBe(`session=the-token; ${until}; SameSite=Lax`);
  });

  test('is taken back under the same name', async () => {
    expect(await headerAt('https://market.example', true)).toMatch(
      /^__Host-session=; .*Expires=Thu, 01 Jan 1970 .*Secure/,
    );
  });
});
