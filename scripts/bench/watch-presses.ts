/** A key press in the search field and when its rows were painted; `ms` from the key to the end of the frame. */
export type PaintedPress = Readonly<{
  text: string;
  ms: number;
  /** True when the rows of a later text were painted first. */
  overtaken: boolean;
}>;

/** What `watchPresses` leaves in the page. */
export type PressWatch = { painted: PaintedPress[]; pending: number };

/**
 * Runs in the page. Notes every key press in the search field and takes its time when a frame with the rows of its
 * text has been painted: rows in the document, then the frame that draws them, then the first task after it.
 */
export function watchPresses(): void {
  const scope: typeof globalThis & { pressWatch?: PressWatch } = globalThis;
  const watch: PressWatch = { painted: [], pending: 0 };
  scope.pressWatch = watch;
  const waiting: { text: string; at: number }[] = [];
  let pressedAt = 0;
  let lastText = '';

  const finish = (press: { text: string; at: number }, overtaken: boolean): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      watch.painted.push({ text: press.text, ms: performance.now() - press.at, overtaken });
      watch.pending -= 1;
    });
    port1.start();
    requestAnimationFrame(() => {
      const message: [null, Transferable[]] = [null, []];
      port2.postMessage(...message);
    });
  };

  const look = (): void => {
    const list = document.querySelector<HTMLElement>('[data-answered]');
    const place = waiting.findIndex(({ text }) => text === list?.dataset['answered']);
    if (place < 0 || !list) return;
    const names = [...list.querySelectorAll('tr[data-index] td:first-child')];
    if (names.some((name) => name.textContent === '')) return;
    for (const [index, press] of waiting.splice(0, place + 1).entries()) finish(press, index < place);
  };

  addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true);
  addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.matches('[data-search-field]')) return;
      const text = target.value.trim();
      // A space at the end asks for nothing new.
      if (text !== lastText) {
        waiting.push({ text, at: pressedAt });
        watch.pending += 1;
      }
      lastText = text;
    },
    true,
  );
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-answered'],
  });
}
