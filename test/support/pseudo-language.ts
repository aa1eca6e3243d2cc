import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext } from 'playwright-core';

/** Its code is one that axe takes for a language, and that nobody will ever translate the market into: Volapük's. */
export const PSEUDO = 'vo';

const WORDS = 'libs/platform/words';
const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

const accented = (text: string): string => text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)]!);

/** A message as a pseudo-language says it: every letter accented, a third longer, its values where they were. */
export function pseudo(message: string): string {
  const more = 'ẋẋẋẋ '.repeat(Math.ceil(message.replace(/\{[^}]*\}?/g, '').length / 15)).trim();
  return `[${translated(message)} ${more}]`;
}

/** The text of a message outside of its arguments; of a plural every branch. */
function translated(message: string): string {
  let [out, at] = ['', 0];
  while (at < message.length) {
    const begin = message.indexOf('{', at);
    if (begin < 0) return out + accented(message.slice(at));
    const end = closing(message, begin);
    out += accented(message.slice(at, begin)) + argument(message.slice(begin, end + 1));
    at = end + 1;
  }
  return out;
}

/** `{name}` as it is; of `{count, plural, one {…} other {…}}` what each branch says, plurals in it included. */
function argument(text: string): string {
  const head = /^\{\w+, plural,/.exec(text)?.[0];
  if (!head) return text;
  let [out, at] = [head, head.length];
  for (let key = / (?:=\d+|\w+) \{/y; ;) {
    key.lastIndex = at;
    const found = key.exec(text)?.[0];
    if (!found) return `${out}}`;
    const end = closing(text, at + found.length - 1);
    out += `${found}${translated(text.slice(at + found.length, end))}}`;
    at = end + 1;
  }
}

function closing(message: string, begin: number): number {
  let depth = 0;
  for (let at = begin; at < message.length; at++) {
    if (message[at] === '{') depth += 1;
    else if (message[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`"${message}" does not end`);
}

/**
 * Builds the page with one more language, made from English, and gives the folder in which it is. What it takes is what
 * a real one takes: a folder of words and its line in the table.
 */
export async function buildPseudoPage(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'pseudo-page-'));
  const without = (source: string): boolean => !['node_modules', 'dist'].includes(basename(source));
  for (const folder of ['apps/web', 'libs']) await cp(folder, join(root, folder), { recursive: true, filter: without });
  for (const file of ['package.json', 'tsconfig.json']) await cp(file, join(root, file));
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  await addLanguage(join(root, WORDS));
  await promisify(execFile)(
    process.execPath,
    [resolve('node_modules/vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'error'],
    { cwd: root },
  );
  return join(root, 'apps/web/dist');
}

async function addLanguage(words: string): Promise<void> {
  const [from, to] = [join(words, 'en'), join(words, PSEUDO)];
  await mkdir(join(to, 'whole'), { recursive: true });
  for (const file of (await readdir(from)).filter((name) => name.endsWith('.ts'))) {
    const part = (await import(resolve(WORDS, 'en', file))) as Record<string, Record<string, string>>;
    const [name, messages] = Object.entries(part)[0]!;
    const said = Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, pseudo(message)]));
    await writeFile(join(to, file), `export const ${name} = ${JSON.stringify(said)};\n`);
  }
  for (const file of ['index.ts', 'language.ts']) {
    const text = await readFile(join(from, 'whole', file), 'utf8');
    const named = text.replace('export const en', `export const ${PSEUDO}`);
    const calendar = named.replace(/(months|weekdays): \[([^\]]*)\]/g, (whole) => accentedNames(whole));
    await writeFile(join(to, 'whole', file), calendar);
  }
  const table = join(words, 'languages.ts');
  const line = `export { ${PSEUDO} } from './${PSEUDO}/whole/language.js';\n`;
  await writeFile(table, (await readFile(table, 'utf8')) + line);
}

const accentedNames = (list: string): string => list.replace(/'(\w+)'/g, (_, name: string) => `'${accented(name)}'`);

/** From now on what a context opens is the page in that folder, behind the same api. */
export async function servePage(context: BrowserContext, folder: string): Promise<void> {
  await context.route('**/assets/**', (route) =>
    route.fulfill({ path: join(folder, 'assets', basename(new URL(route.request().url()).pathname)) }),
  );
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  await context.route(
    (url) => !/^\/(graphql|webhooks|statements|files|media|assets|health|ready)/.test(url.pathname),
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      return route.fulfill({ response: await route.fetch(), body: html });
    },
  );
}
