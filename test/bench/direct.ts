import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { endWhenTold, readConfig } from '#platform/config';
import { pageOf } from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import { CatalogueService } from '#trade/catalogue';
import { listingView } from '#trade/catalogue/api';
import { SessionsService } from '#trade/identity';
import { SessionCookie } from '#trade/identity/api';
import { AppModule } from '../../apps/api/app.module.js';
import { secureEdge } from '../../apps/api/edge.js';
import { mayCall } from '../../apps/api/permissions.js';

/**
 * The api with one more door: the same session, permission, service and view as GraphQL's `listings`, written as JSON
 * by Fastify. What GraphQL costs more than this, in one process, is its tax.
 */
const config = readConfig();
const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), new FastifyAdapter(), {
  logger: ['warn'],
  abortOnError: false,
  rawBody: true,
});
await secureEdge(app, config);
const get = <T>(type: abstract new (...args: never[]) => T): T => app.get(type as never, { strict: false });
const [sessions, catalogue, cookie] = [get(SessionsService), get(CatalogueService), new SessionCookie(config)];

(app.getHttpAdapter().getInstance() as unknown as FastifyInstance).post('/bench/catalogue', async (request) => {
  const actor = await allowed(request, 'listings');
  const rows = await catalogue.cards(actor, {}, 25, null);
  const page = pageOf(rows, 24, ({ sortKey, card }) => [sortKey, card.id]);
  return {
    data: { listings: { nodes: page.nodes.map(({ card }) => shown(listingView(card))), pageInfo: page.pageInfo } },
  };
});
await app.listen(config.PORT, config.HOST);
endWhenTold(() => app.close());
console.log(JSON.stringify({ ready: true, url: (await app.getUrl()).replace('[::1]', '127.0.0.1') }));

async function allowed(request: FastifyRequest, operation: string): Promise<Actor> {
  const actor = await sessions.actorOf(cookie.read(request));
  return mayCall(operation, actor) ? actor : refuse('FORBIDDEN');
}

/** What the page's document selects. */
function shown({
  id,
  kindCode,
  grade,
  name,
  picture,
  certificates,
  leadDays,
  minimum,
  tiers,
  available,
  cooperative,
}: ReturnType<typeof listingView>): object {
  return {
    id,
    kindCode,
    grade,
    name,
    picture,
    certificates,
    leadDays,
    minimum,
    tiers: tiers.map(({ from, unitPrice }) => ({ from: { value: from.value }, unitPrice })),
    available: available && { month: available.month, left: { value: available.left.value } },
    cooperative: {
      id: cooperative.id,
      name: cooperative.name,
      province: cooperative.province,
      zone: cooperative.zone,
      verifiedAt: cooperative.verifiedAt && new Date(cooperative.verifiedAt).toISOString(),
    },
  };
}
