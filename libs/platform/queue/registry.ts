import { eventNames, type EventName } from '#platform/kernel';
import type { Channel } from './channels.js';
import type { Handler, HandlerTable } from './handler.js';

/** The table of handlers is wrong: the worker doesn't start. */
export class RegistryError extends Error {}

const NAME = /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/;

/** The handlers by event and by name, checked once at start. */
export class Registry {
  private readonly byEvent = new Map<string, readonly Handler[]>();
  private readonly byName = new Map<string, Handler>();

  constructor(table: HandlerTable) {
    for (const event of eventNames) this.byEvent.set(event, rowOf(table, event));
    for (const event of Object.keys(table)) {
      if (!this.byEvent.has(event))
        throw new RegistryError(`the table of handlers has a row for ${event}, which is no event of the catalogue`);
    }
    for (const [event, handlers] of this.byEvent) for (const handler of handlers) this.add(event, handler);
  }

  /** The events that this worker knows; rows of others wait in the outbox for a worker that does. */
  get events(): string[] {
    return [...this.byEvent.keys()];
  }

  /** All of them, or the one for which an event was announced once more. */
  handlersOf(event: string, only: string | null = null): readonly Handler[] {
    const all = this.byEvent.get(event) ?? [];
    return only === null ? all : all.filter(({ name }) => name === only);
  }

  handler(name: string): Handler | undefined {
    return this.byName.get(name);
  }

  /** One that this worker doesn't know waits with the others of the books. */
  channelOf(name: string): Channel {
    return this.byName.get(name)?.channel ?? 'books';
  }

  private add(event: string, handler: Handler): void {
    if (!NAME.test(handler.name))
      throw new RegistryError(
        `a handler of ${event} is called ${JSON.stringify(handler.name)}: wanted is a name like 'notify.quoteAccepted'`,
      );
    if (handler.event !== event)
      throw new RegistryError(`the handler ${handler.name} is for ${handler.event} but stands in the row of ${event}`);
    if (typeof handler.run !== 'function')
      throw new RegistryError(`the job ${handler.name} has no handler: run is missing`);
    if (this.byName.has(handler.name)) throw new RegistryError(`the job ${handler.name} has two handlers`);
    this.byName.set(handler.name, handler);
  }
}

function rowOf(table: HandlerTable, event: EventName): readonly Handler[] {
  const row: unknown = table[event];
  if (!Array.isArray(row))
    throw new RegistryError(`the event ${event} has no row in the table of handlers ([] when nobody needs it)`);
  return row as Handler[];
}
