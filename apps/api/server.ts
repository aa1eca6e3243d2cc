import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertFit, assertListening, listeningFault, nestLog, type Config } from '#platform/config';
import { assertDatabase } from '#platform/database';
import { assertFolder } from '#platform/files';
import { AppModule } from './app.module.js';
import { ARRIVAL, serverOptions } from './bodies.js';
import { secureEdge } from './edge.js';
import { servePage } from './page.js';
import { readableAddress } from './readable-address.js';

/** So many hops, counted from us; or the addresses that are named. */
const trusting = ({ TRUST_PROXY: trusted }: Config) =>
  typeof trusted === 'number' ? (_address: string, hop: number) => hop < trusted : trusted;

/** Starts the api: GraphQL, probes and the page on one port of localhost (or of HOST). */
export async function startApi(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  await assertFit([assertDatabase(config), assertFolder(config), assertListening(config)]);
  const adapter = new FastifyAdapter({
    bodyLimit: 100_000,
    trustProxy: trusting(config),
    forceCloseConnections: 'idle',
    rewriteUrl: readableAddress,
    ...serverOptions(ARRIVAL),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: nestLog,
    abortOnError: false,
    rawBody: true,
  });
  await secureEdge(app, config);
  await servePage(app, config);
  await app.listen(config.PORT, config.HOST).catch((error: unknown) => {
    throw listeningFault(error, config) ?? error;
  });
  return { url: (await app.getUrl()).replace('127.0.0.1', 'localhost'), close: () => app.close() };
}
