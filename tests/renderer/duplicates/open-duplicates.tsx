import { screen } from '@testing-library/react';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { requireSession } from '../../../src-main/base/base-session.ts';
import type { DuplicateLane } from '../../../src-shared/duplicates/duplicate.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import type { TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { insertFoundPairs } from '../../support/insert-found-pairs.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';
import { writeContacts } from '../../support/write-contacts.ts';

const sharedPhone = '+79161234567';

/** Writes people who share one phone; answers their ids. */
export function writeSharers(
  { context }: TestBase,
  people: readonly Readonly<Record<string, string>>[],
): readonly number[] {
  const point = buildPreparedPoint({ type: 'phone', value: sharedPhone });
  return writeContacts(
    context.db,
    people.map((fields) => buildPreparedContact({ fields, points: [point] })),
  );
}

/** Leaves pairs of cards in their lanes, as a search would. */
export function leavePairs(
  { context }: TestBase,
  pairs: readonly Readonly<{ ids: readonly (number | undefined)[]; lane: DuplicateLane }>[],
): void {
  insertFoundPairs(
    context.db,
    pairs.map(({ ids: [a = 0, b = 0], lane }) => ({
      a,
      b,
      probability: 0.9,
      lane,
      reasons: [
        { field: 'phone', agreement: 'same', values: [sharedPhone, sharedPhone] },
        { field: 'middleName', agreement: 'different', values: ['Ивановна', 'Петровна'] },
      ],
    })),
  );
}

/** Opens the window over a base at a section and waits for its heading. */
export async function openSectionOf(base: TestBase, hash: string, heading: string): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: heading, level: 1 });
  return window;
}

/** The base that the window has opened by its password. */
export function openedDb(base: TestBase): BaseDatabase {
  return requireSession(base.host.session).context.db;
}

/** How many cards stand in the list. */
export function countLiving(base: TestBase): number {
  const { sqlite } = openedDb(base);
  return (
    sqlite.prepare<[], number>('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').pluck().get() ?? 0
  );
}
