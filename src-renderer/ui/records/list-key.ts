/** What a key asks of the list. */
export type ListKey =
  | Readonly<{ act: 'move'; to: number; extend: boolean }>
  | Readonly<{ act: 'open' | 'toggle' | 'selectAll' | 'trash' | 'back' }>;

type Key = Readonly<{ key: string; code: string; ctrlKey: boolean; shiftKey: boolean; altKey: boolean }>;
type Place = Readonly<{ cursor: number; count: number; rowsPerScreen: number }>;

/** Reads a key pressed in the list; null when the list has no use for it. */
export function readListKey(pressed: Key, { cursor, count, rowsPerScreen }: Place): ListKey | null {
  if (pressed.altKey) return null;
  if (pressed.ctrlKey && pressed.code === 'KeyA') return { act: 'selectAll' };
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: cursor - 1,
    ArrowDown: cursor + 1,
    PageUp: cursor - rowsPerScreen,
    PageDown: cursor + rowsPerScreen,
    Home: 0,
    End: count - 1,
  };
  const to = steps[pressed.key];
  if (to !== undefined) {
    return { act: 'move', to: Math.max(0, Math.min(to, count - 1)), extend: pressed.shiftKey };
  }
  if (pressed.ctrlKey) return null;
  switch (pressed.key) {
    case 'Enter':
      return { act: 'open' };
    case ' ':
      return { act: 'toggle' };
    case 'Delete':
      return { act: 'trash' };
    case 'Escape':
      return { act: 'back' };
    default:
      return null;
  }
}
