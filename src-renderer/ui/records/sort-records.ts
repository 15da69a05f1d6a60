import type { RecordSort } from './record-heading.tsx';

/** «Товар 2» stands before «Товар 10». */
const inWords = new Intl.Collator(undefined, { numeric: true });

/** Puts records into an order by a value of each; what has none comes last, equal ones stay as they stood. */
export function sortRecords<Item>(
  items: readonly Item[],
  { direction }: Pick<RecordSort, 'direction'>,
  read: (item: Item) => string | number | null,
): readonly Item[] {
  const sign = direction === 'asc' ? 1 : -1;
  return items.toSorted((a, b) => {
    const one = read(a);
    const other = read(b);
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'string' || typeof other === 'string')
      return sign * inWords.compare(String(one), String(other));
    return sign * (one - other);
  });
}

/** The sort after a click on a heading: a new field begins with its natural way, the same one turns over. */
export function turnRecordSort(sort: RecordSort, field: string, texts: readonly string[]): RecordSort {
  const first = texts.includes(field) ? 'asc' : 'desc';
  const other = first === 'asc' ? 'desc' : 'asc';
  return { field, direction: sort.field === field && sort.direction === first ? other : first };
}
