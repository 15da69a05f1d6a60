import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { productHandlers } from '../../../src-main/products/product-handlers.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { ProductInput } from '../../../src-shared/products/product.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

const now = new Date('2026-05-20T10:00:00Z');
let context: BaseContext;

beforeEach(() => {
  // The handlers of the catalogue look at the base and the clock only.
  context = { db: createTestDatabase(), now: () => now } as BaseContext;
});

function build(name: string, rest: Partial<ProductInput> = {}): ProductInput {
  return { name, groupName: null, unit: null, price: null, kind: 'goods', ...rest };
}

function search(text: string, archived = false): string[] {
  const { products } = productHandlers['products:list'](context, { search: text, archived, limit: 100 });
  return products.map(({ name }) => name);
}

describe('products', () => {
  it('are found by any words of their names, beginnings first', () => {
    for (const name of ['Тёплый пол', 'Монтаж пола', 'Пол ламинат']) {
      productHandlers['products:create'](context, build(name));
    }
    expect(search('ПОЛ')).toEqual(['Пол ламинат', 'Монтаж пола', 'Тёплый пол']);
    expect(search('пол теплый')).toEqual(['Тёплый пол']);
    expect(search('%')).toEqual([]);
    const { products, total } = productHandlers['products:list'](context, {
      search: '',
      archived: false,
      limit: 1,
    });
    expect([products.length, total]).toEqual([1, 3]);
  });

  it('refuse a name that the catalogue has in another writing', () => {
    productHandlers['products:create'](context, build('Ёлка'));
    const { id } = productHandlers['products:create'](context, build('Сосна'));
    const taken = new AppError('valueTaken');
    expect(() => productHandlers['products:create'](context, build('елка '))).toThrow(taken);
    expect(() => productHandlers['products:update'](context, { id, product: build('ЕЛКА') })).toThrow(taken);
  });

  it('are changed and taken back', async () => {
    const { id } = productHandlers['products:create'](context, build('Замер', { price: 100 }));
    const before = hashTables(context.db.sqlite);
    const product = build('Замер', { price: 200, unit: 'шт', kind: 'service' });
    const { operationId } = productHandlers['products:update'](context, { id, product });
    await undoOperation(context.db, operationId, { at: now });
    expect(hashTables(context.db.sqlite)).toEqual(before);
  });

  it('leave the list in the archive, come back, and free their names meanwhile', () => {
    const { id } = productHandlers['products:create'](context, build('Замер'));
    productHandlers['products:archive'](context, { ids: [id], archived: true });
    expect([search(''), search('', true)]).toEqual([[], ['Замер']]);
    const second = productHandlers['products:create'](context, build('Замер'));
    expect(() => productHandlers['products:archive'](context, { ids: [id], archived: false })).toThrow(
      new AppError('valueTaken'),
    );
    productHandlers['products:archive'](context, { ids: [second.id], archived: true });
    productHandlers['products:archive'](context, { ids: [id], archived: false });
    expect(search('')).toEqual(['Замер']);
  });

  it('stay with the line that names them when they are archived', () => {
    insertTestContacts(context.db, ['Анна']);
    const order = orderHandlers['orders:create'](context, {
      contactId: 1,
      order: buildOrderInput(),
      payment: null,
    });
    const read = () =>
      orderHandlers['orders:of-contact'](context, { contactId: 1, limit: 1 }).orders[0]?.lines[0];
    const line = read();
    productHandlers['products:archive'](context, { ids: [line?.productId ?? 0], archived: true });
    const lines = [buildOrderLine({ id: line?.id ?? null, price: 1 })];
    orderHandlers['orders:update'](context, { id: order.id, order: buildOrderInput({ lines }) });
    expect(read()).toMatchObject({ productId: line?.productId, price: 1 });
    expect(search('')).toEqual([]);
  });
});
