import { describe, expect, it } from 'vitest';
import {
  composeMergeRows,
  sumMoving,
  type FieldRow,
  type PointRow,
} from '../../../src-renderer/merges/compose-merge-rows.ts';
import type { MergeProposal } from '../../../src-shared/merges/merge-proposal.ts';

const at = '2026-01-01T10:00:00.000Z';
const counts = { points: 1, interactions: 2, orders: 3, payments: 0, tags: 1 };
const contact = { kind: 'person', createdAt: at, updatedAt: at, counts } as const;
const phone = {
  type: 'phone',
  kind: null,
  service: null,
  extension: null,
  valid: true,
  primary: true,
} as const;
const proposal: MergeProposal = {
  survivorId: 1,
  contacts: [
    { ...contact, id: 1, name: 'Анна' },
    { ...contact, id: 2, name: 'Анна И.' },
  ],
  fields: [
    {
      fieldId: 'firstName',
      values: [
        { contactId: 1, value: 'Анна' },
        { contactId: 2, value: 'Анна' },
      ],
      value: 'Анна',
      chosenFrom: 1,
      why: 'same',
      locked: false,
    },
    {
      fieldId: 'middleName',
      values: [{ contactId: 2, value: 'Ивановна' }],
      value: 'Ивановна',
      chosenFrom: 2,
      why: 'only',
      locked: false,
    },
    {
      fieldId: 'note',
      values: [
        { contactId: 1, value: 'а' },
        { contactId: 2, value: 'б' },
      ],
      value: 'а\nб',
      chosenFrom: null,
      why: 'joined',
      locked: false,
    },
    {
      fieldId: 'consent',
      values: [
        { contactId: 1, value: 'yes' },
        { contactId: 2, value: 'no' },
      ],
      value: 'no',
      chosenFrom: 2,
      why: 'strictest',
      locked: true,
    },
  ],
  points: [
    { ...phone, value: '+79161234567', from: [1, 2] },
    { ...phone, primary: false, value: '+79260001122', from: [2] },
  ],
  tags: [],
  kept: [],
};

const idOf = (row: FieldRow | PointRow): string => ('type' in row ? row.type : row.fieldId);
const find = (rows: readonly (FieldRow | PointRow)[], id: string) => rows.find((row) => idOf(row) === id);

describe('composeMergeRows', () => {
  it('puts what differs first and what agrees last, names and points before the rest', () => {
    const rows = composeMergeRows(proposal, new Map());
    expect(rows.map((row) => [idOf(row), row.state])).toEqual([
      ['phone', 'differs'],
      ['note', 'differs'],
      ['consent', 'differs'],
      ['middleName', 'one'],
      ['firstName', 'same'],
    ]);
    expect(find(rows, 'middleName')?.cells).toEqual([undefined, 'Ивановна']);
  });

  it('lets the owner choose where cards differ, but never a locked field', () => {
    const rows = composeMergeRows(proposal, new Map());
    expect(find(rows, 'note')).toMatchObject({ canChoose: true });
    expect(find(rows, 'consent')).toMatchObject({ canChoose: false });
    expect(find(rows, 'firstName')).toMatchObject({ canChoose: false });
  });

  it('shows what the owner chose as the result, and the proposal when the card has no value', () => {
    const chosen = composeMergeRows(proposal, new Map([['note', 2]]));
    expect(find(chosen, 'note')).toMatchObject({ result: 'б', chosenFrom: 2, why: 'own' });
    const proposed = composeMergeRows(proposal, new Map([['note', 99]]));
    expect(find(proposed, 'note')).toMatchObject({ result: 'а\nб', chosenFrom: null, why: 'joined' });
  });

  it('unites points of a type and tells which card has which', () => {
    const row = composeMergeRows(proposal, new Map()).find((each) => 'type' in each);
    expect(row?.cells.map((cell) => cell.map(({ value }) => value))).toEqual([
      ['+79161234567'],
      ['+79161234567', '+79260001122'],
    ]);
    expect(row?.result).toHaveLength(2);
  });

  it('takes points that only one card has for no difference', () => {
    const [phone] = proposal.points;
    const points = phone === undefined ? [] : [{ ...phone, from: [1] }];
    const row = composeMergeRows({ ...proposal, points }, new Map()).find((each) => 'type' in each);
    expect(row?.state).toBe('one');
  });
});

describe('sumMoving', () => {
  it('adds up what goes along', () => {
    expect(sumMoving(proposal)).toEqual({ points: 2, interactions: 4, orders: 6, payments: 0, tags: 2 });
  });
});
