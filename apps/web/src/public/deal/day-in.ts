import { platformNow } from '../../data/clock';

/** A calendar day in a zone, as the API writes it: `2026-11-24`, some days later or today. */
export function dayIn(zone: string, instant: Date = platformNow(), daysLater = 0): string {
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
  return new Date(Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000).toISOString().slice(0, 10);
}
