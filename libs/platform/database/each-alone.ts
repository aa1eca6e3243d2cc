import { causeOf, log, reportProgress } from '#platform/config';
import { passes } from '#platform/kernel';

/**
 * Does the rows of a sweep one by one, each in transactions of its own: one that is broken is logged with its ids, and
 * the others have their turn all the same. Only what the platform can't do now, for any row, ends the sweep; its loop
 * comes again. How many went well.
 */
export async function eachAlone<Row extends object>(
  rows: readonly Row[],
  complaint: string,
  work: (row: Row) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  for (const row of rows) {
    try {
      await work(row);
      done++;
    } catch (error) {
      if (passes(error)) throw error;
      const line: object = { ...row, ...causeOf(error) };
      log.error(line, complaint);
    }
    reportProgress();
  }
  return done;
}
