import { isId } from './ids.js';
import { refuse } from './refusal.js';

/**
 * An opaque id for clients: the type's name and the row's UUID. Ids of one type are refused where another is wanted.
 */
export const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** The row's UUID; anything else is NOT_FOUND, the same answer that a foreign row gets. */
export function rowId(type: string, id: string, field: string): string {
  const text = id.length > 100 ? '' : Buffer.from(id, 'base64url').toString('utf8');
  const uuid = text.startsWith(`${type}:`) ? text.slice(type.length + 1) : undefined;
  return isId(uuid) && globalId(type, uuid) === id ? uuid : refuse('NOT_FOUND', { field });
}
