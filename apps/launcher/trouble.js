/** A failure that is told to the person in one sentence, with the way out and the log's place; never with a stack. */
export class Trouble extends Error {
  /**
   * @param {string} sentence
   * @param {{ wayOut?: string, log?: string, lines?: string[] }} [more]
   */
  constructor(sentence, more = {}) {
    super(sentence);
    this.wayOut = more.wayOut;
    this.log = more.log;
    this.lines = more.lines ?? [];
  }
}

/** Thrown by whatever would go on after the run was asked to end. */
export class Ended extends Error {
  constructor() {
    super('the run was asked to end');
  }
}
