import { queryClient } from './query-client';

/** The part of the viewer that says who it is. */
interface Somebody {
  readonly person: { readonly id: string };
}

/** Whom this page believes to be signed in: with every command, so that nothing is done in another's name. */
export function inTheNameOf(): Readonly<Record<string, string>> {
  const id = queryClient.getQueryData<Somebody | null>(['viewer'])?.person.id;
  return id === undefined ? {} : { 'x-person': id };
}
