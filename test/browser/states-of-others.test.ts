import { readFile } from 'node:fs/promises';
import { everyStateOf } from './every-state.js';
import { halves, pageStates, people } from './states.js';

everyStateOf(halves.others);

test('every page that the router knows has a row, and everybody of the table looks', async () => {
  const files = {
    'public/routes': '',
    'public/deal-routes': '',
    'public/market-routes': '',
    'coop/routes': '/coop',
    'admin/routes': '/admin',
  };
  const pages = await Promise.all(
    Object.entries(files).map(async ([file, frame]) => {
      const text = await readFile(`apps/web/src/${file}.ts`, 'utf8');
      return [...text.matchAll(/ path: '([^']+)'/g)]
        .map(([, path]) => (path === frame ? '' : path === '/' ? frame || '/' : `${frame}${path}`))
        .filter(Boolean);
    }),
  );
  expect(pages.flat().filter((path) => pageStates.every(({ page }) => page !== path))).toEqual([]);
  expect([...halves.buyers, ...halves.others].sort()).toEqual(Object.keys(people).sort());
});
