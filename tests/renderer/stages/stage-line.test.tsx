// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { segmentHandlers } from '../../../src-main/segments/segment-handlers.ts';
import { useQueryChannel } from '../../../src-renderer/ipc/use-query-channel.ts';
import { ContactSegments } from '../../../src-renderer/segments/contact-segments.tsx';
import { StageLine } from '../../../src-renderer/stages/stage-line.tsx';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderOpenBase } from '../../support/render-open-base.tsx';

let base: TestBase;

beforeEach(async () => {
  completeJsdomWindow();
  base = await createTestBase();
  const { db } = base.context;
  insertTestContacts(db, ['Анна']);
  const save = segmentHandlers['segments:save'];
  const rule = { type: 'condition', field: 'ordersTotal', operator: 'atLeast', value: 100 } as const;
  save(base.context, { id: null, name: 'Покупатели', rule });
  save(base.context, { id: null, name: 'Свои', rule: null, contactIds: [1] });
  const day = new Date(Date.now() - 12 * 86_400_000);
  runOperation(db, { kind: 'edit', params: {}, at: new Date() }, () =>
    db.sqlite
      .prepare('UPDATE contacts SET opening_total = 500000, opening_last_order_at = ?')
      .run(day.toLocaleDateString('sv-SE')),
  );
});
afterEach(() => {
  cleanup();
  base.remove();
});

function Card(): ReactNode {
  const { data } = useQueryChannel('contacts:card', { id: 1 });
  return data === undefined ? null : (
    <main>
      <h2>Анна</h2>
      <StageLine card={data} />
      <ContactSegments card={data} />
    </main>
  );
}

describe('StageLine', () => {
  it('explains the stage, lets it be set by hand and given back', async () => {
    const user = userEvent.setup({ delay: null });
    renderOpenBase(<Card />, base.host);
    expect(await screen.findByText(/последняя покупка 12 дней назад/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Изменить стадию' }));
    await user.click(await screen.findByRole('menuitem', { name: 'VIP', hidden: true }));
    expect(await screen.findByText(/По порогам: Рабочий – последняя покупка 12 дней назад\./)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Стадия' }).textContent).toMatch(/^VIP · вручную/);
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Вернуть по порогам' }));
    expect(await screen.findByText('Рабочий')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Вернуть по порогам' })).toBeNull();
  });
});

describe('ContactSegments', () => {
  it('tells why a client is in a segment and since when, and takes him off a list', async () => {
    const user = userEvent.setup({ delay: null });
    renderOpenBase(<Card />, base.host);
    expect(await screen.findByText(/^Почему: Куплено от 1/)).toBeTruthy();
    expect(screen.getByText(/^с \d\d\.\d\d\.\d{4}$/)).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Убрать из списка: Свои' }));
    expect(await screen.findByText(/^Раньше: «Свои» до/)).toBeTruthy();
  });
});
