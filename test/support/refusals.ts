import { Refusal } from '#platform/kernel';

/** Why it was refused. When nothing was, or something else went wrong, that is thrown. */
export async function refusal(work: Promise<unknown>): Promise<Pick<Refusal, 'code' | 'details'>> {
  const thrown = await work.then(
    () => new Error('nothing was refused'),
    (error: unknown) => error,
  );
  if (!(thrown instanceof Refusal)) throw thrown;
  return { code: thrown.code, details: thrown.details };
}

/** Why it was refused, or that it was not: of several at once one may be done. */
export const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: { code: string; details: object }) => ({ code: error.code, details: error.details }),
  );
