// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useCommandChannel } from '../../../src-renderer/ipc/use-command-channel.ts';
import { useQueryChannel } from '../../../src-renderer/ipc/use-query-channel.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderOpenBase } from '../../support/render-open-base.tsx';

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase();
});
afterEach(() => {
  cleanup();
  base.remove();
});

function FieldNames(): ReactNode {
  const { data } = useQueryChannel('custom-fields:list', {});
  const create = useCommandChannel('custom-fields:create');
  return (
    <>
      <p>fields: {data?.fields.map((field) => field.label).join(', ')}</p>
      <button onClick={() => create.mutate({ label: 'Размер', kind: 'text', options: [] })}>add</button>
    </>
  );
}

describe('renderOpenBase', () => {
  it('lets a screen read and write a real base', async () => {
    completeJsdomWindow();
    renderOpenBase(<FieldNames />, base.host);
    await userEvent.click(await screen.findByText('add'));
    expect(await screen.findByText('fields: Размер')).toBeDefined();
    expect(base.context.db.sqlite.prepare('SELECT label FROM custom_fields').pluck().all()).toEqual([
      'Размер',
    ]);
  });
});
