import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { RefusalError, unanswered } from '../../data/request';
import { bringBill, type Progress } from './bill-of-lading';

/** The bill of lading as it is chosen and typed, what is wrong with it, and how its sending stands. */
export function useBillOfLading(orderId: string) {
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [number, setNumber] = useState('');
  const [missing, setMissing] = useState<'file' | 'number'>();
  const [progress, setProgress] = useState<Progress>();
  const key = useRef<string>(undefined);
  const bring = useMutation({
    mutationFn: bringBill,
    onSuccess: () => navigate({ to: '/coop/orders/$id', params: { id: orderId }, search: { brought: true } }),
    onError: (error) => unanswered(error) || (key.current = undefined),
  });
  const change = (): void => {
    key.current = undefined; // other contents, another command
    setMissing(undefined);
    bring.reset();
  };
  const refused =
    bring.error instanceof RefusalError && bring.error.code === 'BAD_INPUT' ? bring.error.field : undefined;
  return {
    files,
    number,
    faulty: missing ?? refused,
    error: bring.error,
    /** Not about what was chosen or typed. */
    failed: bring.error !== null && !refused,
    sending: bring.isPending,
    progress,
    choose: (chosen: readonly File[]): void => {
      change();
      setFiles(chosen);
    },
    type: (typed: string): void => {
      change();
      setNumber(typed);
    },
    send: (): void => {
      if (files.length === 0) return setMissing('file');
      if (number.trim().length < 3) return setMissing('number');
      setMissing(undefined);
      key.current ??= crypto.randomUUID();
      bring.mutate({ orderId, number, files, key: key.current, onProgress: setProgress });
    },
  };
}
