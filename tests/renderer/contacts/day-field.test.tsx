// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DayField } from '../../../src-renderer/contacts/fields/day-field.tsx';
import { LookProvider } from '../../../src-renderer/app/look-provider.tsx';
import { firstShellState } from '../../support/fake-bridge.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderApp } from '../../support/render-app.tsx';

afterEach(cleanup);

function Form(): ReactNode {
  const [day, setDay] = useState<string | null>('2026-02-28');
  return (
    <>
      <DayField label="День" value={day} onChange={setDay} />
      <output>{day ?? 'нет'}</output>
      <button type="button" onClick={() => setDay('2025-01-01')}>
        Другой
      </button>
    </>
  );
}

const shown = (): string => screen.getByRole('status').textContent ?? '';

describe('DayField', () => {
  it('takes a day as people write it, goes by days, refuses what is none', async () => {
    completeJsdomWindow();
    renderApp(<Form />, {
      handlers: new Map(),
      wrap: (children) => <LookProvider look={firstShellState}>{children}</LookProvider>,
    });
    const user = userEvent.setup({ delay: null });
    const field = screen.getByLabelText('День');
    expect(field).toHaveProperty('value', '28.02.2026');
    await user.type(field, '{ArrowUp}');
    expect([shown(), field]).toMatchObject(['2026-03-01', { value: '01.03.2026' }]);
    await user.clear(field);
    await user.type(field, '5 мая 2026{Enter}');
    expect([shown(), field]).toMatchObject(['2026-05-05', { value: '05.05.2026' }]);
    await user.clear(field);
    await user.type(field, '31.02.2026{Enter}');
    expect(screen.getByText(/^Такой даты нет/)).toBeTruthy();
    expect(shown()).toBe('2026-05-05');
    await user.keyboard('{Escape}');
    expect(field).toHaveProperty('value', '05.05.2026');
    await user.click(screen.getByRole('button', { name: 'Другой' }));
    expect(field).toHaveProperty('value', '01.01.2025');
    await user.clear(field);
    await user.tab();
    expect(shown()).toBe('нет');
  });
});
