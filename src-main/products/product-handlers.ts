import type { BaseContext } from '../base/base-context.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation } from '../journal/run-operation.ts';
import { archiveProducts, createProduct, unarchiveProducts, updateProduct } from './product-commands.ts';
import { listProductFigures, listProductGroups, listProducts } from './product-queries.ts';

/** Facts for the label of an operation over products: the name of one, otherwise how many. */
function describeProducts({ sqlite }: BaseDatabase, ids: readonly number[]): Record<string, string | number> {
  const [id] = ids;
  if (id === undefined || ids.length > 1) return { count: ids.length };
  const name = sqlite.prepare<[number], string>('SELECT name FROM products WHERE id = ?').pluck().get(id);
  return name === undefined ? {} : { name };
}

/** Handlers of the catalogue. */
export const productHandlers = {
  'products:list': ({ db }, input) => listProducts(db, input),
  'products:figures': ({ db }) => ({ figures: listProductFigures(db) }),
  'products:groups': ({ db }) => ({ groups: listProductGroups(db) }),
  'products:create': ({ db, now }, product) => {
    const at = now();
    const params = { act: 'add', name: product.name };
    const { operationId, value } = runOperation(db, { kind: 'product', params, at }, () =>
      createProduct(db, product, at.toISOString()),
    );
    return { operationId, id: value };
  },
  'products:update': ({ db, now }, { id, product }) => {
    const at = now();
    const params = { act: 'update', name: product.name };
    const { operationId } = runOperation(db, { kind: 'product', params, at }, () =>
      updateProduct(db, id, product, at.toISOString()),
    );
    return { operationId };
  },
  'products:archive': ({ db, now }, { ids, archived }) => {
    const at = now();
    const params = { act: archived ? 'remove' : 'restore', ...describeProducts(db, ids) };
    const { operationId } = runOperation(db, { kind: 'product', params, at }, () =>
      archived ? archiveProducts(db, ids, at.toISOString()) : unarchiveProducts(db, ids),
    );
    return { operationId };
  },
} satisfies HandlersOf<
  BaseContext,
  | 'products:list'
  | 'products:figures'
  | 'products:groups'
  | 'products:create'
  | 'products:update'
  | 'products:archive'
>;
