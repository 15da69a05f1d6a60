/** The chosen rows and the row from which Shift counts. */
export type RowSelection = Readonly<{ ids: ReadonlySet<number>; anchor: number }>;

export const emptySelection: RowSelection = { ids: new Set(), anchor: 0 };

/** Chooses one row or lets it go; Shift will count from it. */
export function toggleRow(selection: RowSelection, order: Int32Array, index: number): RowSelection {
  const id = order[index];
  if (id === undefined) return selection;
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: index };
}

/** Chooses every row between the anchor and this one as well. */
export function extendTo(selection: RowSelection, order: Int32Array, index: number): RowSelection {
  const [from, to] = selection.anchor <= index ? [selection.anchor, index] : [index, selection.anchor];
  return { ids: new Set([...selection.ids, ...order.subarray(from, to + 1)]), anchor: selection.anchor };
}

/** Chooses the whole list, or nobody when it was chosen already. */
export function toggleAll(selection: RowSelection, order: Int32Array): RowSelection {
  return isAllSelected(selection, order) ? emptySelection : { ids: new Set(order), anchor: 0 };
}

/** True when nobody of the list is left out. */
export function isAllSelected({ ids }: RowSelection, order: Int32Array): boolean {
  return order.length > 0 && ids.size >= order.length && order.every((id) => ids.has(id));
}
