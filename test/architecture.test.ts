import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';

interface Architecture {
  floors: Record<string, string[]>;
  libraries: string[];
  /** Files of trade and finance that are no rule, by name. */
  steps: string[];
  impure: string[];
}
const { architecture } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { architecture: Architecture };
const floors = Object.keys(architecture.floors);

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
const sources = tracked.filter(
  (file) => /^(libs|apps)\/.*\.tsx?$/.test(file) && !/\/graphql\/(gql|graphql|index)\.ts$/.test(file),
);
const read = (file: string): string => readFileSync(file, 'utf8');
/** What runs: what is said about it names tables too. */
const code = (file: string): string => read(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** Which folders of a library each of its folders imports; tests and what stands beside the folders apart. */
function importsOf(library: string): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const file of sources.filter((each) => each.startsWith(`libs/${library}/`))) {
    const [folder, ...inside] = posix.relative(`libs/${library}`, file).split('/');
    if (inside.length === 0 || /\.(test|fixture)\.ts$/.test(file)) continue;
    const imported = folders.get(folder!) ?? new Set<string>();
    for (const [, path] of read(file).matchAll(/\b(?:from|import\(?)\s*'(\.\.?\/[^']+)'/g)) {
      const [other, ...rest] = posix.relative(`libs/${library}`, posix.join(posix.dirname(file), path!)).split('/');
      if (rest.length > 0 && other !== folder && other !== '..') imported.add(other!);
    }
    folders.set(folder!, imported);
  }
  return folders;
}

/** Folders that stand in a circle: what is left when those that import none, or that none imports, are taken away. */
function circlesOf(library: string): string[] {
  const left = importsOf(library);
  const isFree = (folder: string): boolean =>
    [...left.get(folder)!].every((other) => !left.has(other)) ||
    [...left.values()].every((imported) => !imported.has(folder));
  for (let free; (free = [...left.keys()].find(isFree));) left.delete(free);
  return [...left.keys()];
}

describe('the house', () => {
  test('every folder of libs is a library of the table, on its floor', () => {
    const built = readdirSync('libs').flatMap((floor) =>
      readdirSync(`libs/${floor}`).map((library) => `${floor}/${library}`),
    );
    expect(built.filter((library) => !architecture.libraries.includes(library))).toEqual([]);
  });

  test("the picture in docs/architecture.md shows every library that is built, each floor in the table's order", () => {
    const picture = /```mermaid\n([\s\S]*?)```/.exec(read('docs/architecture.md'))![1]!;
    for (const floor of floors) {
      const inside = picture
        .split(`subgraph ${floor}\n`)[1]!
        .split(/\n\s*end\b/)[0]!
        .replace('direction LR', '');
      const shown = inside.split('-->').map((name) => name.trim());
      const built = architecture.floors[floor]!.filter((name) => existsSync(`libs/${floor}/${name}`));
      expect([floor, shown]).toEqual([floor, built]);
    }
  });

  test("a library's SQL names tables of its own floor or a lower one only", () => {
    const upward = sources
      .filter((file) => file.startsWith('libs/') && !file.includes('/database/migrations/'))
      .flatMap((file) => {
        const own = floors.indexOf(file.split('/')[1]!);
        return floors
          .slice(0, own)
          .filter((upper) =>
            new RegExp(`\\b(from|join|into|update|lock table)\\s+${upper}\\.\\w`, 'i').test(read(file)),
          )
          .map((upper) => `${file} names ${upper}`);
      });
    expect(upward).toEqual([]);
  });

  test('folders inside a library do not import each other in a circle', () => {
    // Not cut yet: a library that is goes from this list.
    const tangled = [
      'finance/invoicing',
      'finance/payments',
      'finance/settlement',
      'trade/negotiation',
      'trade/orders',
    ];
    const inCircles = architecture.libraries.flatMap((library) =>
      circlesOf(library).map((each) => `${library}/${each}`),
    );
    expect(inCircles.filter((folder) => !tangled.some((library) => folder.startsWith(`${library}/`)))).toEqual([]);
    expect(tangled.filter((library) => circlesOf(library).length === 0)).toEqual([]);
  });

  test('trade and platform hold their SQL in stores; the doors and the queue are their own', () => {
    const held = /^libs\/(trade|platform\/(?!database\/|queue\/))/;
    const asks = /\.sql[<(]|createQueryBuilder|\bdb\s*\.(find|insert|update|delete|save|count|query)/;
    const statement = /\b(from|join|insert into|update)\s+(trade|finance|platform)\.\w/;
    const outside = sources.filter(
      (file) =>
        held.test(file) && !/\.(store|test)\.ts$/.test(file) && (asks.test(code(file)) || statement.test(code(file))),
    );
    expect(outside).toEqual([]);
  });

  test("an order's state is written in one place, beside the demo's seed and what has been migrated", () => {
    const writes =
      /update\s+trade\."?order"?\s+(?:\w+\s+)?set\b[^`;]*?\bstate\s*=|\.update\(\s*Order\b|\.save\(\s*Order\b/i;
    const writers = sources.filter(
      (file) => !/^apps\/demo\/seed\/|\/database\/migrations\/|\.test\.ts$/.test(file) && writes.test(read(file)),
    );
    expect(writers).toEqual(['libs/trade/orders/orders/orders.store.ts']);
  });

  test('nothing opens a transaction or a connection but the doors, the migration and the queue', () => {
    const allowed = /^libs\/platform\/(database|queue)\/|^apps\/(demo|launcher)\/|\.test\.ts$/;
    const opening = sources.filter(
      (file) =>
        !allowed.test(file) &&
        /createQueryRunner|\.transaction\(|new (pg\.)?(Pool|Client)\(/.test(read(file)) &&
        !/from '\.\.?\/client/.test(read(file)),
    );
    expect(opening).toEqual([]);
  });

  test('what lint takes for no rule is there, and what it takes for impure is what an import resolves to', () => {
    const files = sources.filter((file) => /^libs\/(trade|finance)\//.test(file));
    expect(architecture.steps.filter((step) => !files.some((file) => new RegExp(`/${step}\\.ts$`).test(file)))).toEqual(
      [],
    );
    const resolved = [
      'fs',
      'node:fs',
      'fs/promises',
      'http',
      'node_modules/typeorm/index.js',
      'node_modules/@nestjs/common/index.js',
      'node_modules/stripe/esm/stripe.esm.node.js',
      'libs/trade/orders/orders/orders.store.ts',
      'libs/platform/database/index.ts',
    ];
    expect(resolved.filter((path) => !architecture.impure.some((pattern) => new RegExp(pattern).test(path)))).toEqual(
      [],
    );
  });

  test('rules ask no clock of their own', () => {
    const asking = sources.filter(
      (file) =>
        /^libs\/(trade|finance)\//.test(file) &&
        !/\.test\.ts$|\.fixture\.ts$/.test(file) &&
        /\bnew Date\(\)|Date\.now\(\)|\bnow\(\)/.test(
          read(file).replaceAll(/platform\.now\(\)|tx\.now\(\)|reader\.now\(\)/g, ''),
        ),
    );
    expect(asking).toEqual([]);
  });

  test('no file hides behind an empty name', () => {
    const empty = /(^|[/.-])(utils?|helpers?|common|shared|base|misc|manager|process|data|info)(\.|\/|$)/;
    expect(sources.filter((file) => empty.test(file.replace('apps/web/src/data/', '')))).toEqual([]);
  });
});
