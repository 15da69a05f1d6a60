import { describe, expect, it } from 'vitest';
import { chooseRecordColumns } from '../../../src-renderer/ui/records/record-column.ts';
import { sortRecords } from '../../../src-renderer/ui/records/sort-records.ts';

describe('sortRecords', () => {
  it('puts figures within words in their order, and what has no value last either way', () => {
    const names = ['Товар 10', null, 'Товар 2', 'Товар 1'];
    const sort = (direction: 'asc' | 'desc') => sortRecords(names, { direction }, (name) => name);
    expect(sort('asc')).toEqual(['Товар 1', 'Товар 2', 'Товар 10', null]);
    expect(sort('desc')).toEqual(['Товар 10', 'Товар 2', 'Товар 1', null]);
  });
});

describe('chooseRecordColumns', () => {
  it('leaves a spare column out below its own width or where there is little room', () => {
    const column = { id: 'a', label: 'a', width: 100, figure: false, sorts: true };
    const columns = [column, { ...column, spare: true }, { ...column, spare: 1180 }];
    expect(chooseRecordColumns(columns, 1200)).toEqual([0, 1, 2]);
    expect(chooseRecordColumns(columns, 900)).toEqual([0, 1]);
    expect(chooseRecordColumns(columns, 600)).toEqual([0]);
  });
});
