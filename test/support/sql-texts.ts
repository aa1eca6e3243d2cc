import ts from 'typescript';

/** How a statement begins: always in small letters here, as no sentence does. */
const STATEMENT =
  /^\s*(select|with|(insert|merge) into|update|delete from|truncate|lock table|savepoint|release|rollback|set local)\s/;
/** A part of a statement that names a table: `left join finance.receipt r on ...`. */
const PART = /\b(from|join|into|update|table|using)\s+(only\s+)?"?(trade|finance|platform|reactions)"?\."?\w/;

export interface SqlTexts {
  /** Strings and templates that are SQL, whole statements or parts; what a template fills in is `$`. */
  readonly texts: readonly string[];
  /** Whether any is sent from here, wherever its text stands. */
  readonly asks: boolean;
}

/** The SQL in a source of TypeScript. Comments are none, and no more is a sentence that begins with "Select". */
export function sqlTexts(source: string): SqlTexts {
  const texts: string[] = [];
  let asks = false;
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && (STATEMENT.test(text) || PART.test(text))) texts.push(text);
    asks ||= ts.isPropertyAccessExpression(node) && isAsking(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return { texts, asks };
}

/** By the doors' `sql`, by TypeORM's builder of statements or by anything else of its `db`. */
const isAsking = ({ name, expression: of }: ts.PropertyAccessExpression): boolean =>
  name.text === 'sql' ||
  name.text === 'createQueryBuilder' ||
  (ts.isIdentifier(of) && of.text === 'db') ||
  (ts.isPropertyAccessExpression(of) && of.name.text === 'db');

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `$${literal.text}`).join('');
  return undefined;
}

const TABLE = /(?<![\w.])(trade|finance|platform|reactions)\.(\w+)\b(?!\()/g;
const WRITTEN = /\b(?:insert into|update|delete from|merge into|truncate)\s+(?:only\s+)?(\w+\.\w+)/g;

/** The names in our schemas that this SQL reads or writes, each once; a function's is none. */
export const tablesIn = (text: string): string[] => [...new Set([...text.matchAll(TABLE)].map(([name]) => name))];
export const writtenIn = (text: string): string[] => [...text.matchAll(WRITTEN)].map(([, name]) => name!);

const MADE = /\b(create|drop)(?: unlogged)? table (?:if (?:not )?exists )?(\w+\.\w+)/g;

/** The tables that these migrations, in their order, leave behind. */
export function tablesMadeBy(migrations: readonly string[]): string[] {
  const made = new Set<string>();
  for (const [, verb, name] of migrations.join('\n').matchAll(MADE))
    if (verb === 'drop') made.delete(name!);
    else made.add(name!);
  return [...made].sort();
}
