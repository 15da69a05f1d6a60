import { useEffect } from 'react';

/** Ctrl+N in any keyboard layout: a new client. */
export function useCreateKey(onCreate: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.code !== 'KeyN') return;
      event.preventDefault();
      onCreate();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onCreate]);
}
