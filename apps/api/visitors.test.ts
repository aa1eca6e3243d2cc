import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Config } from '#platform/config';
import type { SharedLimits } from '#platform/database';
import { globalId, newId, visitor, type Actor } from '#platform/kernel';
import type { SessionsService } from '#trade/identity';
import { Budget } from './limits/budget.js';
import { Visitors } from './visitors.js';

const config = { PUBLIC_URL: 'http://localhost:3000', RATE_PERSON: 600, RATE_VISITOR: 2 } as Config;
const CEILING = 2 * 50;
const limits = {
  limit: ({ name, points, seconds }: { name: string; points: number; seconds: number }) =>
    new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
} as unknown as SharedLimits;

const token = (): string => randomBytes(32).toString('base64url');
const person: Actor = { side: 'buyer', personId: newId(), organisationId: newId(), programmeId: null, role: 'owner' };

let sessions: Map<string, Actor>;
let lookedUp: number;
let visitors: Visitors;
beforeEach(() => {
  [sessions, lookedUp] = [new Map(), 0];
  const service = {
    actorOf: async (asked: string | undefined) => {
      if (asked) lookedUp++;
      return (asked && sessions.get(asked)) || visitor;
    },
  } as unknown as SessionsService;
  visitors = new Visitors(service, new Budget(limits, config), config);
});

const reply = { setCookie: () => undefined } as unknown as FastifyReply;
const come = (session: string, ip = '2001:db8::1', headers = {}) =>
  visitors.charge({ cookies: { session, visitor: newId() }, ip, headers } as unknown as FastifyRequest, reply, 1).then(
    ({ personId }) => personId ?? 'nobody',
    ({ code }: { code: string }) => code,
  );

describe('a session that nobody knows', () => {
  test('is looked up as often as its address may ask, and beyond that the database is not asked', async () => {
    const answers: string[] = [];
    for (let i = 0; i < CEILING + 50; i++)
      answers.push(await come(token(), `2001:db8:0:${(i % 256).toString(16)}::${i}`));
    expect([lookedUp, answers.slice(0, CEILING).includes('RATE_LIMITED'), answers.slice(CEILING)]).toEqual([
      CEILING,
      false,
      Array(50).fill('RATE_LIMITED'),
    ]);
    expect(await come(token(), '2001:db8:0:100::1')).toBe('nobody'); // another line
  });

  test('shuts nobody out who is at work behind the same address', async () => {
    const own = token();
    sessions.set(own, person);
    expect(await come(own)).toBe(person.personId);
    for (let i = 0; i < CEILING + 1; i++) await come(token());
    expect([await come(token()), await come(own)]).toEqual(['RATE_LIMITED', person.personId]);
  });

  test('is one that has ended, too: each request looks again', async () => {
    const own = token();
    sessions.set(own, person);
    await come(own);
    sessions.delete(own);
    expect([await come(own), lookedUp]).toEqual(['nobody', 2]);
    for (let i = 0; i < CEILING; i++) await come(own, '2001:db8:9::1');
    expect([await come(own, '2001:db8:9::1'), lookedUp]).toEqual(['RATE_LIMITED', 2 + CEILING]);
  });

  test('is not looked up at all when it can be none', async () => {
    for (const held of ['x', `${token()}x`, token().slice(1), '../../etc/passwd', `' or true --${'x'.repeat(31)}`])
      await come(held);
    expect(lookedUp).toBe(0);
  });
});

describe('a page that says in whose name it sends', () => {
  const says = (personId: string | null) => ({ 'x-person': globalId('Person', personId!) });

  test("is refused when the session has become another person's meanwhile, and served while it is theirs", async () => {
    const own = token();
    sessions.set(own, person);
    const answers = [
      await come(own, undefined, says(person.personId)),
      await come(own, undefined, says(newId())),
      await come(own, undefined, { 'x-person': 'x' }),
    ];
    expect(answers).toEqual([person.personId, 'SESSION_CHANGED', 'SESSION_CHANGED']);
  });

  test('is nobody when it is signed out, and whoever the session says without the header', async () => {
    const own = token();
    expect(await come(own, undefined, says(newId()))).toBe('nobody');
    sessions.set(own, person);
    expect(await come(own)).toBe(person.personId);
  });
});
