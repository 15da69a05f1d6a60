import type { TFunction } from 'i18next';
import type { Operation } from '../../src-shared/journal/operation.ts';

/** What the owner did, in words: «Правка карточки: Иванова Анна», «Загрузка «clients.xlsx»». */
export function describeOperation(
  t: TFunction<'journal'>,
  operation: Pick<Operation, 'kind' | 'params'>,
): string {
  const name = operation.params['name'];
  if (operation.kind === 'bulkEdit' || name === undefined || name === '') {
    return t(`operations.${operation.kind}`);
  }
  return t(`operations.${operation.kind}Of`, { name });
}

/** The newest operation that stands and is not itself an undo: what «Отменить» in the top bar takes back. */
export function findLastUndoable(operations: readonly Operation[]): Operation | null {
  return operations.find((each) => each.undoneBy === null && each.kind !== 'undo') ?? null;
}
