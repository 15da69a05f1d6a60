import { goTo } from '../../ui/use-route.ts';

/** Opens the clients and puts the cursor into their search field (the element marked `data-search-field`). */
export function goToSearch(): void {
  if (focusSearchField()) return;
  goTo('contacts');
  const observer = new MutationObserver(() => {
    if (focusSearchField()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), 2000);
}

function focusSearchField(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[data-search-field]');
  field?.focus();
  field?.select();
  return field !== null;
}
