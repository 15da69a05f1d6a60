import { nextKey, startRow, type GroupDraft, type RowDraft } from './rule-draft.ts';

/** Groups within groups that the editor lets one make; deeper ones of other rules are shown all the same. */
export const deepestGroup = 3;

function changeRows(
  group: GroupDraft,
  change: (rows: readonly RowDraft[]) => readonly RowDraft[],
): GroupDraft {
  const rows = change(group.rows.map((row) => (row.type === 'group' ? changeRows(row, change) : row)));
  return { ...group, rows, bare: group.bare && rows.length === 1 };
}

/** Puts other rows in the place of the one with this key. */
function replaceRow(root: GroupDraft, key: string, by: (row: RowDraft) => readonly RowDraft[]): GroupDraft {
  return changeRows(root, (rows) => rows.flatMap((row) => (row.key === key ? by(row) : [row])));
}

/** Changes a row, or the root itself. */
export function changeRow(root: GroupDraft, next: RowDraft): GroupDraft {
  if (next.key !== root.key) return replaceRow(root, next.key, () => [next]);
  return next.type === 'group' ? next : root;
}

/** Takes a row away, and every group that it leaves empty; the last row of all leaves one that waits for its field. */
export function removeRow(root: GroupDraft, key: string): GroupDraft {
  const prune = (rows: readonly RowDraft[]): readonly RowDraft[] =>
    rows.flatMap((row): RowDraft[] => {
      if (row.key === key) return [];
      if (row.type !== 'group' || row.rows.length === 0) return [row];
      const rest = prune(row.rows);
      return rest.length === 0 ? [] : [{ ...row, rows: rest }];
    });
  const rows = prune(root.rows);
  return rows.length === 0
    ? { ...root, mode: 'and', nots: 0, bare: false, rows: [startRow()] }
    : { ...root, bare: root.bare && rows.length === 1, rows };
}

function copyRow(row: RowDraft): RowDraft {
  return row.type === 'group'
    ? { ...row, key: nextKey(), rows: row.rows.map(copyRow) }
    : { ...row, key: nextKey() };
}

/** Puts a copy of a row behind it. */
export function duplicateRow(root: GroupDraft, key: string): GroupDraft {
  return replaceRow(root, key, (row) => [row, copyRow(row)]);
}

/** Adds a row at the end of a group, or of the root. */
export function addRow(root: GroupDraft, groupKey: string, row: RowDraft): GroupDraft {
  const add = (group: GroupDraft): GroupDraft => ({ ...group, bare: false, rows: [...group.rows, row] });
  if (groupKey === root.key) return add(root);
  return replaceRow(root, groupKey, (group) => (group.type === 'group' ? [add(group)] : [group]));
}

function findParent(group: GroupDraft, key: string): GroupDraft | null {
  for (const row of group.rows) {
    if (row.key === key) return group;
    const found = row.type === 'group' ? findParent(row, key) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * Moves a row by one place. Past a group a condition goes into it, from the end of a group it goes out of it: one can
 * reach every place by keys alone. Answers the same draft where there is no place to go.
 */
export function moveRow(root: GroupDraft, key: string, step: 1 | -1): GroupDraft {
  const parent = findParent(root, key);
  if (parent === null) return root;
  const at = parent.rows.findIndex((row) => row.key === key);
  const row = parent.rows[at];
  const neighbour = parent.rows[at + step];
  if (row === undefined) return root;
  if (neighbour === undefined) {
    if (parent.key === root.key) return root;
    const without = removeRow(root, key);
    if (parent.rows.length === 1) return replaceRow(root, parent.key, () => [row]);
    return replaceRow(without, parent.key, (group) => (step === 1 ? [group, row] : [row, group]));
  }
  if (neighbour.type === 'group' && row.type !== 'group') {
    const rows = step === 1 ? [row, ...neighbour.rows] : [...neighbour.rows, row];
    return replaceRow(removeRow(root, key), neighbour.key, () => [{ ...neighbour, rows }]);
  }
  const rows = parent.rows.filter((each) => each.key !== key).toSpliced(at + step, 0, row);
  return changeRow(root, { ...parent, rows });
}
