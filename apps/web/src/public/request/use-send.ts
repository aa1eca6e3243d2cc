import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../data/command';
import { queryClient } from '../../data/query-client';
import { unanswered } from '../../data/request';
import { SubmitRequestDocument } from '../graphql/graphql';
import { without, type RequestList } from '../market/request-list';
import { useRequestList } from '../market/use-request-list';
import { inputOf, type Draft } from './draft';
import { REQUEST_DRAFT, type DraftState } from './use-draft';

/** Where the quotes of a sent request stand. */
const QUOTES: string = '/quotes';

/** Sends, remembers what was sent, and takes the sent lines off the list when the answer is there. */
export function useSend(personId: string, { hold, forget }: Pick<DraftState, 'hold' | 'forget'>) {
  const navigate = useNavigate();
  const { change } = useRequestList();
  const here = useHere();
  const [last, setLast] = useState<{ draft: Draft; lines: RequestList }>();
  const lines = useRef<RequestList>([]);
  const command = useCommand(
    SubmitRequestDocument,
    async ({ submitRequest }) => {
      void queryClient.invalidateQueries();
      // The list is emptied behind the page that follows, so that nothing flickers; who has gone elsewhere stays there.
      if (here.current) await navigate({ to: QUOTES, state: { sent: submitRequest.id } });
      forget();
      change?.((list) => without(list, lines.current));
    },
    { beside: { personId, name: REQUEST_DRAFT } },
  );
  return {
    pending: command.isPending,
    error: command.error,
    sent: last?.draft,
    sentLines: last?.lines ?? [],
    reset: command.reset,
    go: (draft: Draft, sent: RequestList): void => {
      setLast({ draft, lines: sent });
      lines.current = sent;
      const letGo = hold();
      command.mutate(inputOf(draft), { onError: (error) => unanswered(error) || letGo() });
    },
  };
}

/** Whether the page still stands. */
function useHere(): { readonly current: boolean } {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  return here;
}
