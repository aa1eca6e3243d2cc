import { useEffect, useState } from 'react';
import { onClockJump, platformNow } from './clock';

/** The platform's time, renewed often enough for a clock that shows minutes, and at once when the clock is moved. */
export function useNow(everyMs = 15_000): Date {
  const [now, setNow] = useState(platformNow);
  useEffect(() => {
    const renew = (): void => setNow(platformNow());
    const timer = setInterval(renew, everyMs);
    const forget = onClockJump(renew);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [everyMs]);
  return now;
}
