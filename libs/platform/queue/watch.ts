import { log } from '#platform/config';

/** Calls `onStuck` once when nothing has moved for so long. */
export class Watch {
  private readonly timer: NodeJS.Timeout;

  constructor(ms: number, onStuck: () => void) {
    this.timer = setTimeout(onStuck, ms);
  }

  moved(): void {
    this.timer.refresh();
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

/** A program that is stuck is of no use: its supervisor starts it anew, and what it had in hand is taken up again. */
export function endStuck(what: object): void {
  log.fatal(what, 'nothing moved for too long: this program ends, to be started anew');
  process.exit(1);
}

/** Fails what doesn't move, so that its place is free for others; whatever it still does is safe to be done twice. */
export async function failWhenStuck<R>(ms: number, work: (moved: () => void) => Promise<R>): Promise<R> {
  let watch: Watch | undefined;
  const stuck = new Promise<never>((_resolve, reject) => {
    watch = new Watch(ms, () =>
      reject(new Error(`nothing moved for ${ms / 1_000} s: given up, and tried again later`)),
    );
  });
  try {
    return await Promise.race([work(() => watch!.moved()), stuck]);
  } finally {
    watch!.end();
  }
}
