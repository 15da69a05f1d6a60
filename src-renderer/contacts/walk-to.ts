import { writeRoute } from '../ui/route.ts';

/** Opens another card in place of the open one: walking through a list leaves one step to go back. */
export function walkTo(id: number): void {
  window.location.replace(writeRoute({ section: 'contacts', id }));
}
