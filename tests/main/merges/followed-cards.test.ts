import { describe, expect, it } from 'vitest';
import { makeOwnCode } from '../../../src-shared/contacts/own-code.ts';
import { everything } from '../../../src-shared/filters/filter.ts';
import { restoreContacts, updateContact } from '../../../src-main/contacts/contact-commands.ts';
import { findContacts } from '../../../src-main/contacts/find-contacts.ts';
import { loadContactIndex } from '../../../src-main/import/load-contact-index.ts';
import { prepareOwnCardFinder } from '../../../src-main/import/living/own-cards.ts';
import { makeNameKey, packNameKey } from '../../../src-main/import/name-key.ts';
import { composeKeys } from '../../../src-main/import/row-keys.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { listMerges } from '../../../src-main/merges/list-merges.ts';
import { proposeMerge } from '../../../src-main/merges/propose-merge.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { insert } from './random-base.ts';
import { openEmpty } from './random-merges.ts';

const at = new Date('2026-05-01T10:00:00Z');
const [older, newer] = ['2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'];

/** Card 1, the newer one, has taken card 2 in; the names differ as after a marriage. */
function makeUnited() {
  const db = openEmpty();
  runOperation(db, { kind: 'create', params: {}, at }, () => {
    for (const [id, last_name, created_at, external_id] of [
      [1, 'Иванова', newer, 'A-1'],
      [2, 'Петрова', older, 'B-2'],
    ] as const) {
      const moments = { created_at, updated_at: created_at };
      const name = `${last_name} Анна`;
      insert(db, 'contacts', {
        id,
        kind: 'person',
        name,
        sort_name: name,
        last_name,
        first_name: 'Анна',
        external_id,
        ...moments,
      });
      insert(db, 'contact_points', {
        contact_id: id,
        type: 'phone',
        value: `+7916000000${id}`,
        valid: 1,
        position: 0,
      });
    }
  });
  const proposal = proposeMerge(db, [1, 2], 1);
  const { operationId } = runMerge(db, { contactIds: [1, 2], survivorId: 1, choices: [] }, at);
  return { db, proposal, operationId };
}

function find(db: ReturnType<typeof openEmpty>, trash: boolean, search: string): readonly number[] {
  const sort = { field: 'name', direction: 'asc' } as const;
  return [...findContacts(db, { filter: everything, search, sort, trash }, null, at).ids];
}

function readKeys(lastName: string, externalId: string | null, phones: readonly string[]) {
  const name = packNameKey(makeNameKey('person', { lastName, firstName: 'Анна' }));
  return composeKeys(name, { externalId, inn: null, kpp: null, birthday: null }, phones, [], () => '');
}

describe('a card that was united with another', () => {
  it('is in no list, no search and no trash, and cannot be taken out of it or edited', () => {
    const { db } = makeUnited();
    expect([find(db, false, ''), find(db, true, ''), find(db, true, 'Петрова')]).toEqual([[1], [], []]);
    expect(find(db, false, '9160000002')).toEqual([1]);
    runOperation(db, { kind: 'restore', params: {}, at }, () => restoreContacts(db, [2]));
    expect(find(db, false, '')).toEqual([1]);
    expect(() =>
      runOperation(db, { kind: 'edit', params: {}, at }, () =>
        updateContact(db, 2, { fields: { note: 'Чай' } }, at),
      ),
    ).toThrow('notFound');
  });

  it('is still known to an import by its name, its phone and its id', () => {
    const { db } = makeUnited();
    const index = loadContactIndex(db);
    const found = [
      readKeys('Петрова', 'B-2', []),
      readKeys('Петрова', null, ['+79160000002']),
      readKeys('Иванова', null, ['+79160000002']),
      readKeys('Иванова', 'A-1', []),
    ].map((each) => index.find(each, 'auto').map(({ id }) => id));
    expect(found).toEqual([[1], [1], [1], [1]]);
  });

  it('is found by its own code, and so is the card that stays by the code of its own day', () => {
    const { db } = makeUnited();
    const findOwn = prepareOwnCardFinder(db);
    expect(findOwn(makeOwnCode(2, older))).toBe(1);
    expect(findOwn(makeOwnCode(1, newer))).toBe(1);
    expect(findOwn(makeOwnCode(1, older))).toBe(1);
    expect(findOwn(makeOwnCode(2, newer))).toBeNull();
  });

  it('is told of by the card that stands for it', () => {
    const { db, operationId } = makeUnited();
    const merge = {
      operationId,
      at: at.toISOString(),
      survivorId: 1,
      contacts: [{ id: 2, name: 'Петрова Анна' }],
      undone: false,
    };
    expect(listMerges(db, 2)).toEqual({ contactId: 1, merges: [merge] });
    expect(listMerges(db, 1)).toEqual({ contactId: 1, merges: [merge] });
  });
});

describe('proposeMerge', () => {
  it('tells what each card says, what is proposed and why', () => {
    const { proposal } = makeUnited();
    expect(proposal.fields.find(({ fieldId }) => fieldId === 'lastName')).toEqual({
      fieldId: 'lastName',
      values: [
        { contactId: 1, value: 'Иванова' },
        { contactId: 2, value: 'Петрова' },
      ],
      value: 'Иванова',
      chosenFrom: 1,
      why: 'latest',
      locked: false,
    });
    expect(proposal.points.map(({ value, primary, from }) => [value, primary, from])).toEqual([
      ['+79160000001', true, [1]],
      ['+79160000002', false, [2]],
    ]);
  });
});
