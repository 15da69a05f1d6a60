import { join } from 'node:path';

/** A small list that is committed with the tests. */
export function findFixture(name: string): string {
  return join(import.meta.dirname, '../../tests/fixtures', name);
}
