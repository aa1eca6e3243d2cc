import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { request, unanswered, type Operation, type RefusalError } from './request';

/**
 * A mutation with its idempotency key. When no answer came, the same input is sent again with the same key, so that it
 * counts once; other input, or a new try after an answer, gets a new key.
 */
export function useCommand<Result, Input extends { key: string }>(
  operation: Operation<Result, { input: Input }>,
  onDone?: (result: Result) => unknown,
): UseMutationResult<Result, RefusalError, Omit<Input, 'key'>> {
  const pending = useRef<{ sent: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async (input: Omit<Input, 'key'>) => {
      const sent = JSON.stringify(input);
      if (pending.current?.sent !== sent) pending.current = { sent, key: crypto.randomUUID() };
      try {
        const result = await request(operation, { input: { ...input, key: pending.current.key } as Input });
        pending.current = null;
        return result;
      } catch (error) {
        if (!unanswered(error)) pending.current = null;
        throw error;
      }
    },
    onSuccess: onDone,
  });
}
