import { useEffect, useState } from 'react';

const minute = 60_000;

/** The present moment, fresh to the minute: «сегодня» turns into «вчера» in a window left open overnight. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
