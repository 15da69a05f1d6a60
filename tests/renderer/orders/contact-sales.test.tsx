// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen } from '@testing-library/react';
import { expect, it, describe, afterEach } from 'vitest';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { prepareOrderWriter } from '../../../src-main/orders/order-writer.ts';
import { ContactSales } from '../../../src-renderer/orders/contact-sales.tsx';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderOpenBase } from '../../support/render-open-base.tsx';

let base: TestBase | null = null;
afterEach(() => {
  cleanup();
  base?.remove();
});

describe('ContactSales', () => {
  it('shows an order with its line, its state and what is left to pay', async () => {
    completeJsdomWindow();
    base = await createTestBase();
    const { db } = base.context;
    insertTestContacts(db, ['Анна']);
    runOperation(db, { kind: 'edit', params: {}, at: new Date() }, () =>
      prepareOrderWriter(db, { at: new Date().toISOString(), importOperationId: null }).insert({
        contactId: 1,
        number: 'А-1',
        orderedAt: '2026-03-02',
        dueAt: null,
        status: 'в работе',
        channel: null,
        note: null,
        lines: [{ title: 'Потолок', quantity: 12_500, unit: 'м2', price: 65_000, discount: 0, sum: 812_500 }],
        payments: [{ paidAt: '2026-03-02', amount: 400_000, method: 'card' }],
        row: 2,
      }),
    );
    renderOpenBase(
      <main>
        <ContactSales contactId={1} />
      </main>,
      base.host,
    );
    expect(await screen.findByText('Потолок')).toBeTruthy();
    expect(screen.getByText('В работе')).toBeTruthy();
    expect(screen.getByText(/12,5 м2 × 650,00/u)).toBeTruthy();
    expect(screen.getByText(/^Оплачено 4.000,00.₽ из 8.125,00.₽$/u)).toBeTruthy();
    expect(screen.getByText(/картой$/u)).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });
});
