// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, type ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { BoundHandlers } from '../../../src-main/contract/bind-handlers.ts';
import { useBaseConnection } from '../../../src-renderer/ipc/base-connection.ts';
import { useCommandChannel } from '../../../src-renderer/ipc/use-command-channel.ts';
import { useJobChannel } from '../../../src-renderer/ipc/use-job-channel.ts';
import { useQueryChannel } from '../../../src-renderer/ipc/use-query-channel.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { renderApp } from '../../support/render-app.tsx';

afterEach(cleanup);

const info = {
  baseId: 'b1',
  schemaVersion: 1,
  createdAt: '2026-01-02T03:04:05.000Z',
  migration: 'nothing',
};

function serveCounter(): BoundHandlers {
  let width = 300;
  return new Map<string, BoundHandlers extends ReadonlyMap<string, infer H> ? H : never>([
    [
      'base:unlock',
      (input) => {
        if ((input as { password: string }).password !== 'right') throw new AppError('wrongPassword');
        return info;
      },
    ],
    ['settings:get', () => ({ listColumns: [], cardWidth: width })],
    [
      'settings:set',
      (input) => {
        width = (input as { cardWidth: number }).cardWidth;
        return { listColumns: [], cardWidth: width };
      },
    ],
    [
      'journal:undo',
      (_input, job) =>
        new Promise((_resolve, reject) => {
          job.progress({ step: 'undoing', done: 3, total: 10 });
          job.signal.addEventListener('abort', () => reject(new AppError('cancelled')));
        }),
    ],
  ]);
}

function Open(): ReactNode {
  const settings = useQueryChannel('settings:get', {});
  const change = useCommandChannel('settings:set');
  const undo = useJobChannel('journal:undo');
  return (
    <>
      <p>width {settings.data?.cardWidth ?? '…'}</p>
      <button onClick={() => change.mutate({ cardWidth: 500 })}>widen</button>
      <button onClick={() => void undo.start({ operationId: 1 }).catch(() => undefined)}>undo</button>
      <button onClick={undo.cancel}>stop</button>
      <p>
        undo {undo.progress?.done ?? '-'} {undo.error?.code ?? '-'}
      </p>
    </>
  );
}

function Screen({ password }: Readonly<{ password: string }>): ReactNode {
  const { base, connect, lockReason } = useBaseConnection();
  const unlock = useJobChannel('base:unlock');
  const { start } = unlock;
  useEffect(() => {
    void connect({ type: 'open' }).then(() => start({ password }).catch(() => undefined));
    // Once: the connection is made when the screen opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  if (base) return <Open />;
  return (
    <p>
      closed {lockReason ?? '-'} {unlock.error?.code ?? '-'}
    </p>
  );
}

describe('BaseConnectionProvider', () => {
  it('knows the base once it is unlocked', async () => {
    renderApp(<Screen password="right" />, { handlers: serveCounter() });
    expect(await screen.findByText('width 300')).toBeDefined();
  });

  it('stays closed after a wrong password and hands the code over', async () => {
    renderApp(<Screen password="wrong" />, { handlers: serveCounter() });
    expect(await screen.findByText('closed - wrongPassword')).toBeDefined();
  });

  it('forgets the base and every cached answer when the main process says it is locked', async () => {
    const app = renderApp(<Screen password="right" />, { handlers: serveCounter() });
    await screen.findByText('width 300');
    app.fake.say({ type: 'locked', reason: 'crashed' });
    expect(await screen.findByText('closed crashed -')).toBeDefined();
    expect(app.queryClient.getQueryCache().getAll()).toEqual([]);
  });

  it('forgets the base when its process goes away without a word', async () => {
    const app = renderApp(<Screen password="right" />, { handlers: serveCounter() });
    await screen.findByText('width 300');
    app.getLine().hangUp();
    expect(await screen.findByText(/^closed/)).toBeDefined();
  });
});

describe('useCommandChannel', () => {
  it('asks again for what was read after a write', async () => {
    renderApp(<Screen password="right" />, { handlers: serveCounter() });
    await screen.findByText('width 300');
    await userEvent.click(screen.getByText('widen'));
    expect(await screen.findByText('width 500')).toBeDefined();
  });
});

describe('useJobChannel', () => {
  it('shows progress and the code of a cancelled job', async () => {
    renderApp(<Screen password="right" />, { handlers: serveCounter() });
    await screen.findByText('width 300');
    await userEvent.click(screen.getByText('undo'));
    await screen.findByText('undo 3 -');
    await userEvent.click(screen.getByText('stop'));
    await waitFor(() => expect(screen.getByText('undo - cancelled')).toBeDefined());
  });
});
