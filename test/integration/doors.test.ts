import pg from 'pg';
import { system } from '#platform/kernel';
import { Market } from '../support/market.js';
import { behindBothDoors } from './doors/behind-both.js';
import { mightOfThePlatform } from './doors/might-of-the-platform.js';
import { programmeAtTheDoor } from './doors/programme.js';
import { writeDoor } from './doors/write-door.js';

let market: Market;
beforeAll(async () => {
  market = await Market.open();
});
afterAll(() => market.close());
const given = () => market;

writeDoor(given);

test('a connection that is cut between the pool and its user ends no program: somebody always listens', async () => {
  const { master: pool } = market.source.driver as unknown as { master: pg.Pool };
  const client = await pool.connect();
  expect(client.listenerCount('error')).toBeGreaterThan(0);
  const gone = new Promise((resolve) => client.once('end', resolve));
  const {
    rows: [own],
  } = await client.query('select pg_backend_pid() as pid');
  await market.rows('select pg_terminate_backend($1)', [own.pid]);
  await gone;
  client.release(true);
  expect(await market.uow.read(system, (reader) => reader.sql('select 1 as one'))).toEqual([{ one: 1 }]);
});

behindBothDoors(given);
programmeAtTheDoor(given);
mightOfThePlatform(given);
