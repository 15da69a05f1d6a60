import { useEffect, useEffectEvent } from 'react';

/** Marks a field whose pasted text is the list itself. */
export const pasteField = { 'data-paste-rows': true } as const;

/**
 * Hears text pasted anywhere in the window, except into fields that are there for other words. The window may not read
 * the clipboard by itself: text comes only with the owner's own Ctrl+V.
 */
export function usePaste(onText: (text: string) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (event.defaultPrevented || clipboardData === null || isOtherField(target)) return;
    event.preventDefault();
    onText(clipboardData.getData('text/plain'));
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}

function isOtherField(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[data-paste-rows]') !== null) return false;
  return target.closest('input, textarea, [contenteditable]') !== null;
}
