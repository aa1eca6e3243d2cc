/** It waited longer than anybody should, and was taken out of the line. */
export class WaitedTooLong extends Error {
  override readonly name = 'WaitedTooLong';
}

/** Work that is done one after the other, by turns of those who bring it: who brings much waits for himself alone. */
export class FairLine {
  /** Those who wait, the one whose turn is next first, each with what he brought. */
  private readonly lines = new Map<string, (() => Promise<void>)[]>();
  private running: Promise<void> | undefined;
  private inHand = 0;

  /** How much is in hand or waits. */
  get length(): number {
    return this.inHand;
  }

  /** What the work gives, when its turn has come; WaitedTooLong when that is later than `patienceMs`. */
  enter<R>(who: string, work: () => Promise<R>, patienceMs?: number): Promise<R> {
    this.inHand++;
    const done = new Promise<R>((resolve, reject) => {
      const start = async (): Promise<void> => {
        clearTimeout(patience);
        try {
          resolve(await work());
        } catch (error) {
          reject(error as Error);
        }
      };
      const patience =
        patienceMs === undefined
          ? undefined
          : setTimeout(() => {
              this.leave(who, start);
              reject(new WaitedTooLong(`no turn came within ${patienceMs} ms`));
            }, patienceMs);
      this.lines.set(who, [...(this.lines.get(who) ?? []), start]);
    });
    this.running ??= this.run();
    return done.finally(() => this.inHand--);
  }

  /** When nobody waits any more. */
  async empty(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    await Promise.resolve(); // who comes in the same moment is in the line
    for (let next = this.next(); next; next = this.next()) await next();
    this.running = undefined;
  }

  /** Whose turn it was goes to the end of the line, if he has more. */
  private next(): (() => Promise<void>) | undefined {
    const [turn] = this.lines;
    if (!turn) return undefined;
    const [who, [first, ...more]] = turn;
    this.lines.delete(who);
    if (more.length > 0) this.lines.set(who, more);
    return first;
  }

  private leave(who: string, start: () => Promise<void>): void {
    const left = (this.lines.get(who) ?? []).filter((each) => each !== start);
    if (left.length > 0) this.lines.set(who, left);
    else this.lines.delete(who);
  }
}
