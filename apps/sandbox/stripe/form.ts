import { invalid } from './errors.js';

export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type FormFields = { [name: string]: FormValue };

/** `line_items[0][price_data][currency]=usd` as nested fields. Names that are all numbers make a list; `a[]` adds. */
export function parseForm(text: string): FormFields {
  const root: FormFields = emptyFields();
  for (const [name, value] of new URLSearchParams(text)) {
    const path = pathOf(name);
    if (path.length > 10) throw invalid(`Invalid request: ${path[0]} is nested too deeply`, path[0]);
    place(root, path, value);
  }
  return listed(root) as FormFields;
}

function pathOf(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0) return [name];
  return [name.slice(0, open), ...[...name.slice(open).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]!)];
}

function place(root: FormFields, path: string[], value: string): void {
  let at = root;
  for (const part of path.slice(0, -1)) {
    const key = part === '' ? String(Object.keys(at).length) : part;
    const next = at[key];
    at = typeof next === 'object' ? (next as FormFields) : ((at[key] = emptyFields()) as FormFields);
  }
  const last = path.at(-1)!;
  at[last === '' ? String(Object.keys(at).length) : last] = value;
}

/** Without a prototype, so that `__proto__` is a name as any other. */
const emptyFields = (): FormFields => Object.create(null) as FormFields;

function listed(value: FormValue): FormValue {
  if (typeof value === 'string') return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, listed(inner)] as const);
  if (entries.length > 0 && entries.every(([name]) => /^\d{1,4}$/.test(name)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  const fields = emptyFields();
  for (const [name, inner] of entries) fields[name] = inner;
  return fields;
}
