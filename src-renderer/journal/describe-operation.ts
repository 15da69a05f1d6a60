import type { TFunction } from 'i18next';
import { operationKinds, type Operation } from '../../src-shared/journal/operation.ts';

type SalesWords =
  | `operations.${'order' | 'payment' | 'product' | 'orderStatus'}${'Update' | 'Remove'}`
  | 'operations.orderStatusSet'
  | 'operations.orderRestore'
  | 'operations.productRestore';

/** What was done to something that is there already. */
const editsOfSales: Partial<Record<Operation['kind'], Readonly<Record<string, SalesWords>>>> = {
  order: {
    update: 'operations.orderUpdate',
    status: 'operations.orderStatusSet',
    remove: 'operations.orderRemove',
    restore: 'operations.orderRestore',
  },
  payment: { update: 'operations.paymentUpdate', remove: 'operations.paymentRemove' },
  product: {
    update: 'operations.productUpdate',
    remove: 'operations.productRemove',
    restore: 'operations.productRestore',
  },
  orderStatus: { update: 'operations.orderStatusUpdate', remove: 'operations.orderStatusRemove' },
};

type Described = Pick<Operation, 'kind' | 'params'>;

/** What the owner did, in words: «Правка карточки: Иванова Анна», «Отменено: Загрузка «clients.xlsx»». */
export function describeOperation(t: TFunction<'journal'>, { kind, params }: Described): string {
  if (kind === 'undo') return describeUndo(t, params);
  const { name, act, tag, from } = params;
  if (kind === 'bulkEdit')
    return tag === undefined ? t('operations.bulkEdit') : t('operations.bulkEditTag', { tag });
  if (kind === 'segment' && act === 'ready') return t('operations.segmentReady');
  if (kind === 'merge' && typeof params['clusters'] === 'number')
    return t('operations.mergeBatch', { count: params['clusters'] });
  const sales = describeManyOrders(t, { kind, params });
  if (sales !== null) return sales;
  if (name === undefined || name === '') return t(`operations.${kind}`);
  if (kind === 'dictionary' && from !== undefined) return t('operations.dictionaryJoin', { from, name });
  if (kind === 'interaction' && act === 'update') return t('operations.interactionUpdate', { name });
  if (kind === 'interaction' && act === 'remove') return t('operations.interactionRemove', { name });
  if (kind === 'segment' && act === 'delete') return t('operations.segmentDelete', { name });
  if (kind === 'segment' && act === 'add') return t('operations.segmentAdd', { name });
  if (kind === 'segment' && act === 'remove') return t('operations.segmentRemove', { name });
  const edit = typeof act === 'string' ? editsOfSales[kind]?.[act] : undefined;
  return t(edit ?? `operations.${kind}Of`, { name });
}

/** Operations over many orders, and over the list of statuses as a whole; null for all others. */
function describeManyOrders(t: TFunction<'journal'>, { kind, params }: Described): string | null {
  const { act, count, status } = params;
  if (kind === 'orderStatus' && act === 'arrange') return t('operations.orderStatusesArrange');
  if (kind !== 'order' || typeof count !== 'number') return null;
  const word =
    typeof status === 'string'
      ? t('operations.ordersStatusWord', { status })
      : t('operations.ordersNoStatus');
  if (act === 'statuses') return t('operations.ordersStatus', { count, status: word });
  return act === 'remove' ? t('operations.ordersRemove', { count }) : null;
}

/** An undo carries the facts of what it took back, and `redo` when it brought it back instead. */
function describeUndo(t: TFunction<'journal'>, params: Operation['params']): string {
  const kind = operationKinds.find((each) => each === params['undoneKind']);
  if (!kind || kind === 'undo') return t('operations.undo');
  const what = describeOperation(t, { kind, params });
  return t(params['redo'] === 1 ? 'operations.redoOf' : 'operations.undoOf', { what });
}

/** The newest operation that stands and is not itself an undo: what «Отменить» in the top bar takes back. */
export function findLastUndoable(operations: readonly Operation[]): Operation | null {
  return operations.find((each) => each.undoneBy === null && each.kind !== 'undo') ?? null;
}
