import { describe, expect, it } from 'vitest';
import { readLedgerPaid } from '../../../src-main/parser/ledger-cells.ts';

describe('readLedgerPaid', () => {
  it.each([
    ['100 %', 120_000, null],
    ['50%', 60_000, null],
    ['33,3 %', 39_960, null],
    ['0 %', 0, null],
    ['полностью', 120_000, null],
    ['не оплачено', 0, null],
    ['500', 50_000, null],
    ['150 %', null, 'numberInvalid'],
    ['сколько-то %', null, 'numberInvalid'],
  ])('reads «%s» of 1,200 roubles', (cell, value, problem) => {
    expect(readLedgerPaid(cell, 120_000)).toMatchObject({ value, problem });
  });
});
