import { cleaned } from '#platform/kernel';
import { refuseFile } from './unreadable.js';
import { type XmlNode, textAt } from './xml.js';

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD` of a day that the calendar has, from year 1 on. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && text >= '0001' && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
  );
}

/** How many days lie between two days of the calendar, whichever comes first. */
export const daysBetween = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;

const written = (node: XmlNode, name: string): string =>
  textAt(node, name, 'Dt') || textAt(node, name, 'DtTm') || textAt(node, name);

/**
 * `YYYY-MM-DD` of `<Dt>` or `<DtTm>` as the bank wrote it, in its own zone; null when it writes none or one that the
 * calendar does not have. Banks that count every month as 30 days value interest on 30 February.
 */
export function dayAt(node: XmlNode, name: string): string | null {
  const day = written(node, name).slice(0, 10);
  return isDay(day) ? day : null;
}

/** The same for a day that is kept: what is written there and is no day is refused with its place. */
export function mustDayAt(node: XmlNode, name: string, place: string): string | null {
  const text = written(node, name);
  const day = dayAt(node, name);
  if (text === '' || (day !== null && /^.{10}($|T|Z|[+-])/.test(text))) return day;
  return refuseFile('ENTRY', `${place}: "${cleaned(text.slice(0, 40))}" is no day of the calendar`);
}
