// @vitest-environment jsdom
import '../../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FilterEditor } from '../../../../src-renderer/filters/editor/filter-editor.tsx';
import { RulePreviewView } from '../../../../src-renderer/filters/editor/rule-preview.tsx';
import { useRulePreview } from '../../../../src-renderer/filters/editor/use-rule-preview.ts';
import { everything, type Filter } from '../../../../src-shared/filters/filter.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../../support/build-prepared-contact.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { findAxeViolations } from '../../../support/find-axe-violations.ts';
import { completeJsdomWindow } from '../../../support/jsdom-window.ts';
import { renderOpenBase } from '../../../support/render-open-base.tsx';
import { writeContacts } from '../../../support/write-contacts.ts';

let base: TestBase;
let last: Filter = everything;

beforeEach(async () => {
  base = await createTestBase();
  completeJsdomWindow();
  writeContacts(base.context.db, [
    buildPreparedContact({
      fields: { lastName: 'Абрамова' },
      points: [buildPreparedPoint({ type: 'address', value: 'г. Тверь, ул. Мира, 1' })],
    }),
    buildPreparedContact({ fields: { lastName: 'Быков' }, tags: ['Опт'] }),
    buildPreparedContact({ fields: { lastName: 'Волков' }, tags: ['Опт'] }),
  ]);
});
afterEach(() => {
  cleanup();
  base.remove();
});

function Editing({ rule }: Readonly<{ rule: Filter }>): ReactNode {
  const [draft, setDraft] = useState(rule);
  const change = (next: Filter): void => {
    last = next;
    setDraft(next);
  };
  return (
    <main>
      <FilterEditor rule={rule} onChange={change} />
      <RulePreviewView preview={useRulePreview(draft)} />
    </main>
  );
}

async function edit(rule: Filter): Promise<void> {
  last = rule;
  renderOpenBase(<Editing rule={rule} />, base.host);
  await screen.findByRole('region', { name: 'Правило' });
}

describe('FilterEditor', () => {
  it('lets a rule be put together by keys alone and counts it', async () => {
    const user = userEvent.setup();
    await edit(everything);
    expect(await screen.findByText('Подходят 3 клиента')).toBeTruthy();
    expect(screen.getByText('Условий нет: подходят все клиенты.')).toBeTruthy();
    expect(screen.getByText(/Выберите поле – пока/)).toBeTruthy();

    await user.type(screen.getByRole('combobox', { name: 'Поле' }), 'Теги{ArrowDown}{Enter}');
    await user.type(
      await screen.findByRole('combobox', { name: 'Значения' }),
      'Опт{ArrowDown}{Enter}{Escape}',
    );
    expect(await screen.findByText('Подходят 2 клиента')).toBeTruthy();
    expect(last).toEqual({
      type: 'and',
      rules: [{ type: 'condition', field: 'tags', operator: 'anyOf', value: ['Опт'] }],
    });
    expect(screen.getByText(/Теги: Опт/)).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('asks for events, narrows them and says in words when nobody is left', async () => {
    const user = userEvent.setup();
    await edit({ type: 'events', of: 'interactions', measure: 'count', operator: 'atLeast', value: 1 });
    expect(await screen.findByText('Под это правило никто не подходит')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Что спросить' }), 'не было общения');
    await user.selectOptions(screen.getByRole('combobox', { name: 'За какое время' }), 'за последние');
    expect(screen.getByText(/Укажите, сколько времени/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Сколько' }), '30');
    expect(await screen.findByText('Подходят 3 клиента')).toBeTruthy();
    expect(last).toMatchObject({
      operator: 'lessThan',
      period: { type: 'last', span: { count: 30, unit: 'day' } },
    });
    await user.click(screen.getByRole('button', { name: 'Уточнить' }));
    await user.type(screen.getByRole('combobox', { name: 'Вид общения' }), 'Звон{ArrowDown}{Enter}{Escape}');
    await waitFor(() => expect(last).toMatchObject({ where: { kinds: ['call'] } }));
    expect(await findAxeViolations()).toEqual([]);
  });

  it('groups, turns over, repeats, moves and takes away', async () => {
    const user = userEvent.setup();
    const city: Filter = { type: 'condition', field: 'city', operator: 'anyOf', value: ['Тверь'] };
    const tag: Filter = { type: 'condition', field: 'tags', operator: 'isFilled' };
    await edit({ type: 'and', rules: [city, { type: 'or', rules: [tag] }] });
    const act = async (button: string | RegExp, item: string): Promise<void> => {
      await user.click(screen.getAllByRole('button', { name: button })[0] ?? document.body);
      await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
      await waitFor(() => expect(screen.queryAllByRole('menuitem', { hidden: true })).toEqual([]));
    };
    await act('Действия с условием 1', 'Перевернуть: «кроме»');
    expect(last).toEqual({
      type: 'and',
      rules: [
        { type: 'not', rule: city },
        { type: 'or', rules: [tag] },
      ],
    });
    await act('Действия с условием 1', 'Ниже');
    expect(last).toEqual({ type: 'and', rules: [{ type: 'or', rules: [{ type: 'not', rule: city }, tag] }] });
    await act('Действия с группой', 'Повторить');
    const [, second] = screen.getAllByRole('group', { name: 'Группа условий' }).slice(1);
    await user.click(within(second ?? document.body).getByRole('button', { name: 'Убрать группу' }));
    await user.selectOptions(
      screen.getAllByRole('combobox', { name: 'Как сочетать условия' })[1] ?? document.body,
      'ни одно из условий',
    );
    expect(last).toEqual({
      type: 'and',
      rules: [{ type: 'not', rule: { type: 'or', rules: [{ type: 'not', rule: city }, tag] } }],
    });
    expect(await screen.findByText('Подходит 1 клиент')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });
});
