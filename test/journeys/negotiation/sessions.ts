import { newId } from '#platform/kernel';
import { type Client, globalId, openApi } from '../../support/api.js';
import type { Market } from '../../support/market.js';
import { ACCEPT, SUBMIT, type Trade } from './trade.js';

export function sessions(given: () => Trade): void {
  describe('sessions', () => {
    let trade: Trade;
    let market: Market;
    let api: Trade['api'];
    let buyer: Client;
    let first: Client;
    beforeAll(() => {
      trade = given();
      ({ market, api, buyer, first } = trade);
    });

    const ahead = (time: string) => market.rows('update platform.clock set ahead = $1::interval', [time]);

    test.each([
      ["a buyer's", () => market.otherBuyer, '13 days 23 hours', '14 days'],
      ["a cooperative's", () => market.managers[2]!, '89 days 23 hours', '90 days'],
      ["the secretariat's", () => market.operator, '11 hours 50 minutes', '12 hours'],
    ] as const)("%s session ends by itself, by the database's clock", async (_whose, who, before, after) => {
      const client = await api.as(who().personId);
      const role = async (time: string) => {
        await ahead(time);
        return (await client.get('{ viewer { role } }')).viewer?.role;
      };
      try {
        expect([await role(before), await role(after)]).toEqual([who().role?.toUpperCase(), undefined]);
      } finally {
        await ahead('0');
      }
    });

    test('a role that is taken away is nobody at the next request', async () => {
      const { personId, organisationId } = market.managers[2]!;
      const client = await api.as(personId);
      expect((await client.get('{ viewer { role } }')).viewer).toEqual({ role: 'MANAGER' });
      await market.rows('delete from trade.membership where person_id = $1', [personId]);
      expect((await client.get('{ viewer { role } }')).viewer).toBeNull();
      await market.rows(`insert into trade.membership values ($1, $2, 'manager')`, [personId, organisationId]);
      const again = await api.as(personId);
      await again.get('mutation { signOut }');
      expect((await again.get('{ viewer { role } }')).viewer).toBeNull();
    });

    test("a suspended company's people go on with what runs, and begin nothing; a suspended secretariat is nobody", async () => {
      const { submitRequest } = await buyer.get(SUBMIT, await trade.request());
      const { submitRequest: other } = await buyer.get(SUBMIT, await trade.request());
      const accept = (quote: { id: string }) =>
        first.ask(ACCEPT, { input: { quoteId: quote.id, revision: 1, key: newId() } });
      const order = (await accept(submitRequest.quotes[0])).data!.acceptQuote.order;
      await market.rows(`update trade.order set state = 'IN_PRODUCTION' where number = $1`, [order.number]);
      await market.rows('update trade.organisation set suspended_at = now() where id = any($1)', [
        [market.managers[0]!.organisationId, market.operator.organisationId],
      ]);
      expect((await accept(other.quotes[0])).errors?.[0]?.extensions).toMatchObject({
        code: 'SUSPENDED',
        details: { party: 'cooperative' },
      });
      await first.get('mutation($input: FinishOrderInput!) { finishOrder(input: $input) { state } }', {
        input: { orderId: order.id, key: newId() },
      });
      expect((await buyer.get('{ listings(first: 50) { nodes { cooperative { id } } } }')).listings.nodes).toHaveLength(
        6,
      );
      await expect(api.as(market.operator.personId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await market.rows('update trade.organisation set suspended_at = null');
    });

    test('a membership that is given back, like a new password, revives no old session', async () => {
      const { personId, organisationId } = market.managers[1]!;
      const [client, buyer] = [await api.as(personId), await api.as(market.otherBuyer.personId)];
      await market.rows('delete from trade.membership where person_id = $1', [personId]);
      expect((await client.get('{ viewer { role } }')).viewer).toBeNull();
      await market.rows(`insert into trade.membership values ($1, $2, 'manager')`, [personId, organisationId]);
      expect((await client.get('{ viewer { role } }')).viewer).toBeNull();
      expect((await (await api.as(personId)).get('{ viewer { role } }')).viewer).toEqual({ role: 'MANAGER' });

      await market.rows(`update trade.membership set role = 'viewer' where person_id = $1`, [
        market.otherBuyer.personId,
      ]);
      // Another role is the same membership.
      expect((await buyer.get('{ viewer { role } }')).viewer).toEqual({ role: 'VIEWER' });
      await market.rows(`update trade.person set password_hash = 'another' where id = $1`, [
        market.otherBuyer.personId,
      ]);
      expect((await buyer.get('{ viewer { role } }')).viewer).toBeNull();
    });

    test('a sign-in sent twice opens two sessions with tokens that nothing kept can rebuild', async () => {
      const enter = async () =>
        (
          await fetch(`${api.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              query: 'mutation($input: EnterDemoInput!) { enterDemo(input: $input) { side } }',
              variables: { input: { personId: globalId('Person', market.otherBuyer.personId), key: 'the-same-key' } },
            }),
          })
        ).headers
          .getSetCookie()
          .find((each) => each.startsWith('session='))!
          .split(';')[0]!
          .slice('session='.length);
      const tokens = [await enter(), await enter()];
      expect([new Set(tokens).size, tokens.every((token) => Buffer.from(token, 'base64url').length === 32)]).toEqual([
        2,
        true,
      ]);
      const kept =
        JSON.stringify(await market.rows('select * from platform.command')) +
        JSON.stringify(await market.rows('select * from trade.session'));
      expect(
        tokens.some((token) => kept.includes(token) || kept.includes(Buffer.from(token, 'base64url').toString('hex'))),
      ).toBe(false);
      for (const token of tokens) {
        const answer = await fetch(`${api.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `session=${token}` },
          body: '{"query":"{ viewer { side } }"}',
        });
        expect(await answer.json()).toMatchObject({ data: { viewer: { side: 'BUYER' } } });
      }
    });

    test('where it is no demo nobody enters without a password, and the people are not listed', async () => {
      const real = await openApi(market.database.appUrl, { DEMO: '0' });
      try {
        expect((await real.visitor().get('{ demoPeople { name } }')).demoPeople).toEqual([]);
        await expect(real.as(market.buyer.personId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      } finally {
        await real.close();
      }
    });

    test('a password opens a session once it is right; an unknown address is refused in the same words', async () => {
      const { hash } = await import('@node-rs/argon2');
      await market.rows('update trade.person set password_hash = $2, email = $3 where id = $1', [
        market.buyer.personId,
        await hash('a long enough secret'),
        'owner@elbe.example',
      ]);
      const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { person { name } } }';
      const refused = async (email: string, password: string) =>
        (await api.visitor().ask(SIGN_IN, { input: { email, password, key: newId() } })).errors?.[0];
      const [wrong, unknown] = [
        await refused('owner@elbe.example', 'wrong'),
        await refused('nobody@elbe.example', 'wrong'),
      ];
      expect(wrong?.extensions.code).toBe('SIGN_IN_REFUSED');
      expect([unknown?.message, unknown?.extensions.code]).toEqual([wrong?.message, wrong?.extensions.code]);
      const client = api.visitor();
      await client.get(SIGN_IN, {
        input: { email: 'Owner@Elbe.example ', password: 'a long enough secret', key: newId() },
      });
      expect((await client.get('{ viewer { side } }')).viewer).toEqual({ side: 'BUYER' });
    });
  });
}
