import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from './support/launch-app.ts';
import { makeCleanPlace, type CleanPlace } from './support/launch-clean.ts';

const OWN = 'app://kartoteka/index.html';
const refused = { ok: false, error: { code: 'senderRefused', params: {} } };

let place: CleanPlace;
let launched: LaunchedApp;
let knocks = 0;
const server = createServer((_request, response) => {
  knocks += 1;
  response.end('x');
});
let outside = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  place = await makeCleanPlace();
  launched = await place.launch('security');
  await launched.page.getByRole('heading', { name: 'Картотека' }).waitFor();
});
afterAll(async () => {
  await launched?.close();
  await place?.remove();
  server.close();
});

describe('the page', () => {
  it('has neither Node nor Electron, only three calls of the bridge', async () => {
    const seen = await launched.page.evaluate(() => {
      const globals = globalThis as Record<string, unknown>;
      return {
        node: ['require', 'process', 'module', 'Buffer', 'global'].filter(
          (name) => globals[name] !== undefined,
        ),
        bridge: Object.keys(globals['kartoteka'] as object).toSorted(),
      };
    });
    expect(seen).toEqual({ node: [], bridge: ['call', 'dropFile', 'onEvent'] });
  });

  it('cannot change the bridge', async () => {
    const changed = await launched.page.evaluate(() => {
      const bridge = (globalThis as unknown as { kartoteka: Record<string, unknown> }).kartoteka;
      const before = bridge['call'];
      try {
        bridge['call'] = () => 'mine';
      } catch {
        return false;
      }
      return bridge['call'] !== before;
    });
    expect(changed).toBe(false);
  });

  it('comes with the policy and without leave to be framed or sniffed', async () => {
    const headers = await launched.page.evaluate(async (address) => {
      const response = await fetch(address);
      return Object.fromEntries(response.headers);
    }, OWN);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/]{22}=='; /,
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('makes no code from text and runs no inline script', async () => {
    const outcome = await launched.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          // From a timer: what the test itself evaluates stands above the policy.
          setTimeout(() => {
            const seen: string[] = [];
            const attempt = (name: string, run: () => unknown): void => {
              try {
                run();
                seen.push(`${name} ran`);
              } catch (error) {
                seen.push(`${name} ${(error as Error).name}`);
              }
            };
            attempt('eval', () =>
              Reflect.apply(Reflect.get(globalThis, 'eval') as () => void, undefined, ['1']),
            );
            attempt('Function', () => Reflect.construct(Function, ['return 1']));
            attempt('innerHTML', () => (document.createElement('div').innerHTML = '<img src=x onerror=1>'));
            const script = document.createElement('script');
            attempt('script', () => (script.textContent = 'globalThis.broken = 1'));
            document.head.append(script);
            seen.push(`inline ${String('broken' in globalThis)}`);
            resolve(seen);
          });
        }),
    );
    expect(outcome).toEqual([
      'eval EvalError',
      'Function EvalError',
      'innerHTML TypeError',
      'script TypeError',
      'inline false',
    ]);
  });

  it('reads nothing beside the closed list of built files', async () => {
    const statuses = await launched.page.evaluate(async () => {
      const asked = [
        '../main/main.js',
        '..%2fmain%2fmain.js',
        '/../../package.json',
        'assets/',
        'index.html.map',
      ];
      const answers = await Promise.all(asked.map((path) => fetch(`app://kartoteka/${path}`)));
      return [
        ...answers.map((answer) => answer.status),
        (await fetch('app://kartoteka/index.html', { method: 'POST' })).status,
      ];
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it('cannot be led elsewhere and opens no window', async () => {
    const opened = await launched.page.evaluate(async (address) => {
      const window = globalThis as unknown as Window;
      const other = window.open(address);
      location.href = address;
      const link = document.createElement('a');
      link.href = address;
      link.target = '_blank';
      link.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return other === null;
    }, outside);
    expect(opened).toBe(true);
    expect(launched.page.url()).toBe(OWN);
    expect(launched.app.windows()).toHaveLength(1);
    expect(knocks).toBe(0);
  });

  it('gets no permission but to copy text', async () => {
    const states = await launched.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
      ] as const;
      const asked = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'refused',
      );
      return [...asked.map((status) => status.state), media];
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'refused']);
  });
});

describe('the network', () => {
  it('is refused to the page and to every session of the program', async () => {
    const fromPage = await launched.page.evaluate(
      (address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => 'sent',
          () => 'refused',
        ),
      outside,
    );
    const fromSessions = await launched.app.evaluate(async ({ session }, address) => {
      const sessions = [
        session.fromPartition('kartoteka'),
        session.defaultSession,
        session.fromPartition('other'),
      ];
      return Promise.all(
        sessions.map((each) =>
          each.fetch(address).then(
            () => 'sent',
            (error: Error) => error.message,
          ),
        ),
      );
    }, outside);
    expect(fromPage).toBe('refused');
    expect(fromSessions).toEqual(Array.from({ length: 3 }, () => 'net::ERR_BLOCKED_BY_CLIENT'));
    expect(knocks).toBe(0);
  });

  it('resolves no name and checks no spelling', async () => {
    const seen = await launched.app.evaluate(({ app, session }) => ({
      rules: app.commandLine.getSwitchValue('host-resolver-rules'),
      spelling: session.fromPartition('kartoteka').isSpellCheckerEnabled(),
      persistent: session.fromPartition('kartoteka').isPersistent(),
    }));
    expect(seen).toEqual({ rules: 'MAP * ~NOTFOUND', spelling: false, persistent: false });
  });
});

describe('the main process', () => {
  it('answers its own window', async () => {
    const answer = await launched.page.evaluate(() =>
      (
        globalThis as unknown as { kartoteka: { call: (c: string, i: unknown) => Promise<unknown> } }
      ).kartoteka.call('shell:state', {}),
    );
    expect(answer).toMatchObject({ ok: true, value: { base: 'none', locale: 'ru' } });
  });

  it('refuses every other page, even with the same preload script', async () => {
    const answers = await launched.app.evaluate(async ({ BrowserWindow, app }) => {
      const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
      const told: unknown[] = [];
      for (const address of ['about:blank', 'app://kartoteka/index.html', 'data:text/html,<p>x</p>']) {
        const other = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true, partition: 'kartoteka' },
        });
        await other.loadURL(address);
        const ask = "kartoteka.call('shell:state', {})";
        told.push(await other.webContents.executeJavaScript(ask));
        other.destroy();
      }
      return told;
    });
    expect(answers).toEqual([refused, refused, refused]);
  });

  it('gives a frame inside the page no bridge', async () => {
    const inside = await launched.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const has = frame.contentWindow !== null && 'kartoteka' in frame.contentWindow;
      frame.remove();
      return has;
    });
    expect(inside).toBe(false);
  });

  it('refuses unknown channels, paths in place of tokens and links that are no links', async () => {
    const codes = await launched.page.evaluate(async () => {
      type Answer = { ok: boolean; error?: { code: string } };
      const { kartoteka } = globalThis as unknown as {
        kartoteka: { call: (c: string, i: unknown) => Promise<Answer> };
      };
      const asked: [string, unknown][] = [
        ['shell:exec', {}],
        ['__proto__', {}],
        ['shell:state', { path: '/' }],
        ['shell:reveal', { token: '/etc/passwd' }],
        ['shell:connect', { purpose: { type: 'restore', fileToken: '../../base.db' } }],
        ['shell:open-link', { url: 'file:///etc/passwd' }],
      ];
      return Promise.all(
        asked.map(async ([channel, input]) => (await kartoteka.call(channel, input)).error?.code),
      );
    });
    expect(codes).toEqual([
      'invalidInput',
      'invalidInput',
      'invalidInput',
      'fileTokenUnknown',
      'fileTokenUnknown',
      'linkRefused',
    ]);
  });

  it('takes no file that was made in the page for one that was dropped', async () => {
    const answer = await launched.page.evaluate(() => {
      const { kartoteka } = globalThis as unknown as {
        kartoteka: { dropFile: (file: File) => Promise<unknown> };
      };
      return kartoteka.dropFile(new File(['x'], '/etc/passwd'));
    });
    expect(answer).toEqual({ ok: false, error: { code: 'fileMissing', params: {} } });
  });
});
