/** What `watchOpening` leaves in the page: milliseconds from the press of a button to the painted rows, once known. */
export type OpeningWatch = { ms: number | null };

/** Runs in the page. Takes the time from the next click to the end of the first frame with rows of the list. */
export function watchOpening(): void {
  const scope: typeof globalThis & { openingWatch?: OpeningWatch } = globalThis;
  const watch: OpeningWatch = { ms: null };
  scope.openingWatch = watch;
  let clickedAt = 0;
  addEventListener('click', (event) => (clickedAt = event.timeStamp), { capture: true, once: true });

  const observer = new MutationObserver(() => {
    const names = [...document.querySelectorAll('tr[data-index] td:first-child')];
    if (names.length === 0 || names.some((name) => name.textContent === '')) return;
    observer.disconnect();
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => (watch.ms = performance.now() - clickedAt));
    port1.start();
    requestAnimationFrame(() => {
      const message: [null, Transferable[]] = [null, []];
      port2.postMessage(...message);
    });
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}
