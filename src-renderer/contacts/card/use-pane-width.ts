import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { defaultBaseSettings } from '../../../src-shared/settings/default-base-settings.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';

const narrowest = 340;
const widest = 900;

type PaneWidth = Readonly<{
  width: number;
  /** Draws the pane at another width while its edge is dragged. */
  resize: (width: number) => void;
  /** Keeps the width in the base. */
  keep: () => void;
}>;

/** The width of the card's pane in pixels. */
export function usePaneWidth(): PaneWidth {
  const queryClient = useQueryClient();
  const { data } = useQueryChannel('settings:get', {});
  const { mutate } = useCommandChannel('settings:set', { invalidates: [] });
  const settings = data ?? defaultBaseSettings;
  const [dragged, setDragged] = useState<number | null>(null);
  const latest = useRef<number | null>(null);

  const resize = useCallback((width: number) => {
    latest.current = Math.round(Math.max(narrowest, Math.min(width, widest)));
    setDragged(latest.current);
  }, []);
  const keep = useCallback(() => {
    if (latest.current === null) return;
    queryClient.setQueryData(['settings:get', {}], { ...settings, cardWidth: latest.current });
    mutate({ cardWidth: latest.current });
    latest.current = null;
    setDragged(null);
  }, [queryClient, settings, mutate]);
  return { width: dragged ?? settings.cardWidth, resize, keep };
}
