import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';

type Loaded = Readonly<{ View: ComponentType }> | Readonly<{ error: unknown }>;

/**
 * The frame of an open base, or null until its code is there. The sections and what they use are half of the
 * window's code: the entrance is shown without them, and they are loaded while the password is being typed.
 * Not `lazy`: React holds back what has been suspended for 300 ms, even when it is loaded already.
 */
export function useOpenedBase(): ReactNode {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        const { OpenedBase } = await import('./opened-base.tsx');
        setLoaded({ View: OpenedBase });
      } catch (error) {
        setLoaded({ error });
      }
    };
    // After the first picture of the entrance.
    const timer = setTimeout(() => void load(), 100);
    return () => clearTimeout(timer);
  }, []);
  if (loaded && 'error' in loaded) throw loaded.error;
  return loaded && createElement(loaded.View);
}
