import { readFileSync } from 'node:fs';
import { parse, print, separateOperations } from 'graphql';

/** An operation as the page sends it, out of its own .graphql files. */
export function pageDocument(operation: string, files: readonly string[]): string {
  const text = files.map((file) => readFileSync(`apps/web/src/public/${file}`, 'utf8')).join('\n');
  const fragments = text.match(/fragment [\s\S]*?\n\}\n/g)!.join('\n');
  const [own] = text
    .split(/\n(?=query|mutation|fragment)/)
    .filter((part) => new RegExp(`^(query|mutation) ${operation}\\b`).test(part));
  return print(separateOperations(parse(`${own}\n${fragments}`))[operation]!);
}
