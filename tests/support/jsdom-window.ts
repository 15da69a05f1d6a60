/** A media query that never matches. */
function noMedia(query: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
}

/** Gives jsdom the parts of a window that the library of controls asks for and jsdom lacks; they report nothing. */
export function completeJsdomWindow(): void {
  class StillObserver implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.defineProperty(window, 'matchMedia', { value: noMedia, configurable: true });
  Object.defineProperty(window, 'ResizeObserver', { value: StillObserver, configurable: true });
  Element.prototype.scrollIntoView = () => undefined;
}
