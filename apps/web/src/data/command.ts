import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { inTheNameOf } from './person';
import { request, unanswered, type Operation, type RefusalError } from './request';
import { keepKeys, keptKeys, withKey, withoutKey, type Beside, type Keys } from './unanswered';

/**
 * A mutation with its idempotency key. When no answer came, the same input is sent again with the same key, so that it
 * counts once; other input, or a new try after an answer, gets a new key. `beside` a draft that is kept, the key is
 * kept too: a reload, another tab or the way back send the draft under it, until `onDone` has come to its end. It is
 * done in the name of whom the page believes to be signed in, or not at all; `anybody`: it is about who that is.
 */
export function useCommand<Result, Input extends { key: string }>(
  operation: Operation<Result, { input: Input }>,
  onDone?: (result: Result) => unknown,
  { beside, anybody = false }: { readonly beside?: Beside | undefined; readonly anybody?: boolean } = {},
): UseMutationResult<Result, RefusalError, Omit<Input, 'key'>> {
  const pending = usePending(beside);
  return useMutation({
    mutationFn: async (input: Omit<Input, 'key'>) => {
      const sent = JSON.stringify(input);
      try {
        return await request(
          operation,
          { input: { ...input, key: pending.keyOf(sent) } as Input },
          anybody ? {} : inTheNameOf(),
        );
      } catch (error) {
        if (!unanswered(error)) pending.forget(sent);
        throw error;
      }
    },
    onSuccess: async (result, input) => {
      if (!beside) pending.forget(JSON.stringify(input));
      await onDone?.(result);
      if (beside) pending.forget();
    },
  });
}

/** The keys without an answer: in the page, and beside a draft in its storage too, where storage is allowed. */
function usePending(beside: Beside | undefined) {
  const inPage = useRef<Keys>({});
  const all = (): Keys => ({ ...inPage.current, ...(beside && keptKeys(beside)) });
  const keep = (keys: Keys): void => {
    inPage.current = keys;
    if (beside) keepKeys(beside, keys);
  };
  return {
    keyOf: (sent: string): string => {
      // What was typed elsewhere is gone with the next try: only a draft comes back to an earlier one.
      keep(withKey(beside || sent in all() ? all() : {}, sent));
      return inPage.current[sent]!;
    },
    /** Without `sent`: the draft is gone, and every try of it. */
    forget: (sent?: string): void => keep(sent === undefined ? {} : withoutKey(all(), sent)),
  };
}
