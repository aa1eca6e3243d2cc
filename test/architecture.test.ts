import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sqlTexts, tablesIn, tablesMadeBy, writtenIn } from './support/sql-texts.js';
import { posix } from 'node:path';

interface Architecture {
  floors: Record<string, string[]>;
  libraries: string[];
  /** The tables that each library writes, without their schema, which is its floor. */
  tables: Record<string, string[]>;
  mayImport(library: string): string[];
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

const MIGRATIONS = 'libs/platform/database/migrations/';
const libraryOf = (file: string): string => file.split('/').slice(1, 3).join('/');
const sqlOf = new Map(
  sources
    .filter((file) => file.startsWith('libs/') && !file.startsWith(MIGRATIONS))
    .map((file) => [file, sqlTexts(read(file))] as const),
);
const owned = Object.entries(architecture.tables).flatMap(([library, names]) =>
  names.map((name) => [`${library.split('/')[0]}.${name}`, library] as const),
);
const ownerOf: ReadonlyMap<string, string> = new Map(owned);

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

  test('SQL stands in stores, beside the doors that carry it', () => {
    // The doors open and close transactions, and mark what they hand on: that is their SQL, and they have no other.
    const doors = /^libs\/platform\/(database|queue)\//;
    const elsewhere = [...sqlOf]
      .filter(
        ([file, { texts, asks }]) =>
          !/\.(store|test)\.ts$/.test(file) && !doors.test(file) && (asks || texts.length > 0),
      )
      .map(([file]) => file);
    expect(elsewhere).toEqual([]);
  });

  test('every table that the migrations make is the table of one library', () => {
    const made = tablesMadeBy(sources.filter((file) => file.startsWith(MIGRATIONS)).map(read));
    expect(owned.map(([table]) => table).sort()).toEqual(made);
    expect(Object.keys(architecture.tables).filter((library) => !architecture.libraries.includes(library))).toEqual([]);
  });

  /** What is read to the left or above all the same, and why. */
  const BEYOND: Record<string, { tables: string[]; because: string }> = {
    'libs/finance/payments/applying/landed.store.ts': {
      tables: ['finance.match'],
      because: 'a payout of Stripe that the bank has told of can not fail any more, and only reconciliation knows',
    },
    'libs/finance/payments/receipts/open-instalments.store.ts': {
      tables: ['finance.match'],
      because: 'an instalment is open again when a match to it was taken back; one statement, as each import asks it',
    },
    'libs/finance/settlement/batches/lost-payouts.store.ts': {
      tables: ['finance.statement', 'finance.statement_line'],
      because: 'after a restore only the bank still knows what was paid, and reconciliation keeps what it says',
    },
  };

  test("a library's SQL names its own tables, or those of libraries that it may import", () => {
    const beyond = [...sqlOf].flatMap(([file, { texts }]) => {
      const library = libraryOf(file);
      const known = [library, ...architecture.mayImport(library)];
      const tables = new Set(texts.flatMap(tablesIn).filter((name) => ownerOf.has(name)));
      const foreign = [...tables].filter((name) => !known.includes(ownerOf.get(name)!)).sort();
      return foreign.length > 0 ? [[file, foreign] as const] : [];
    });
    expect(Object.fromEntries(beyond)).toEqual(
      Object.fromEntries(Object.entries(BEYOND).map(([file, { tables }]) => [file, tables])),
    );
  });

  test('a table is written by its own library only; of the outbox the queue marks what it has handed on', () => {
    const entity = /@Entity\(\{ schema: '(\w+)', name: '(\w+)' \}\)/g;
    const writing = [...sqlOf].flatMap(([file, { texts }]) =>
      [...texts.flatMap(writtenIn), ...[...read(file).matchAll(entity)].map(([, schema, name]) => `${schema}.${name}`)]
        .filter((name) => ownerOf.has(name) && ownerOf.get(name) !== libraryOf(file))
        .map((name) => `${libraryOf(file)} writes ${name}`),
    );
    expect([...new Set(writing)]).toEqual(['platform/queue writes platform.outbox']);
  });

  test("an entity is written by the library that it stands in: another one's is read at most", () => {
    const declared = /@Entity\([^)]*\)\s*export class (\w+)/g;
    const entities = [...sqlOf.keys()].flatMap((file) =>
      [...read(file).matchAll(declared)].map(([, name]) => [name!, libraryOf(file)] as const),
    );
    expect(entities.length).toBeGreaterThan(20);
    const verbs = 'insert|upsert|update|delete|save|remove|into|increment|decrement|softDelete|getRepository';
    const foreign = [...sqlOf.keys()].flatMap((file) =>
      entities
        .filter(([, library]) => library !== libraryOf(file))
        .filter(([name]) =>
          new RegExp(
            `\\.(${verbs})\\(\\s*${name}\\b|createQueryBuilder\\(\\s*${name}\\b[^;]*\\.(update|delete|insert)\\(`,
          ).test(read(file)),
        )
        .filter(([name]) => new RegExp(`import[^;]*\\b${name}\\b[^;]*from '(?!\\.)`).test(read(file)))
        .map(([name]) => `${file} writes ${name}`),
    );
    expect(foreign).toEqual([]);
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
    const inCircles = architecture.libraries.flatMap((library) =>
      circlesOf(library).map((each) => `${library}/${each}`),
    );
    expect(inCircles).toEqual([]);
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

  test('the might of the platform is had in a use case, where it is seen', () => {
    const having = sources.filter((file) => /^libs\//.test(file) && /\.asPlatform\(/.test(read(file)));
    expect(having.filter((file) => !/\.service\.ts$/.test(file))).toEqual([]);
    expect(having.length).toBeGreaterThan(8);
  });

  test('a handle is used whole: what is taken out of it asks no turn, and is seen by no other test', () => {
    const taking = [
      /\{[^{}]*\b(sql|db|now|asPlatform)\b[^{}]*\}\s*=\s*(tx|platform|reader)\b/,
      /\{[^{}]*\b(sql|db|now|asPlatform)\b[^{}]*\}\s*:\s*(Tx|PlatformTx|Reader|OneStatement)\b/,
      /\b(tx|platform|reader)\[/,
      /=\s*(tx|platform|reader)\.(sql|db|now|asPlatform)\s*[;,)]/,
    ];
    const libraries = sources.filter((file) => /^libs\/(trade|finance|reactions)\//.test(file));
    expect(libraries.filter((file) => taking.some((pattern) => pattern.test(read(file))))).toEqual([]);
  });
});
