import { setTimeout } from 'node:timers/promises';
import type { MessagePortMain, ParentPort } from 'electron';
import { bindAllHandlers } from '../contract/all-handlers.ts';
import { servePort } from '../contract/serve-port.ts';
import { fromElectronPort } from '../contract/server-port.ts';
import { waitForWriter } from '../journal/writer-queue.ts';
import { createUtilityParserHost, type UtilityParserHost } from '../parser/utility-parser-host.ts';
import { assertAddonWhole, findOwnAddon } from './assert-addon-whole.ts';
import type { BaseHost } from './base-host.ts';
import {
  toBaseProcessSchema,
  type BaseProcessStart,
  type FromBaseProcess,
  type ToBaseProcess,
} from './base-process-messages.ts';
import { createSessionHolder } from './base-session.ts';
import { createFileTokens, type FileTokens } from './file-tokens.ts';
import { defaultKdfParams } from './kdf.ts';
import { createUnlockGuard } from './unlock-guard.ts';

/** The token under which the copy to restore from is known inside the base process. */
const COPY_TOKEN = 'copy-to-restore';

/** Runs the base process: waits for its start, serves the window's port, ends when the window goes away. */
export function runBaseProcess(parentPort: ParentPort): void {
  const say = (message: FromBaseProcess): void => parentPort.postMessage(message);
  const files = createFileTokens();
  const parser = createUtilityParserHost({
    start: (id) => say({ type: 'startParser', id }),
    kill: (id) => say({ type: 'killParser', id }),
  });
  parentPort.on('message', ({ data, ports: [port] }) => {
    const message = toBaseProcessSchema.parse(data);
    if (message.type === 'start' && port) serveWindow(makeHost(message, files, parser), port);
    else hear(message, port, { files, parser, say });
  });
}

type Listeners = Readonly<{
  files: FileTokens;
  parser: UtilityParserHost;
  say: (message: FromBaseProcess) => void;
}>;

function hear(
  message: ToBaseProcess,
  port: MessagePortMain | undefined,
  { files, parser, say }: Listeners,
): void {
  if (message.type === 'file') {
    files.add(message.token, message.path);
    say({ type: 'fileKnown', token: message.token });
  } else if (message.type === 'parserStarted' && port) parser.onStarted(message.id, port);
  else if (message.type === 'parserEnded') parser.onEnded(message.id, message.code);
}

function serveWindow(host: BaseHost, port: MessagePortMain): void {
  const line = fromElectronPort(port);
  servePort(line, {
    handlers: bindAllHandlers(host),
    waitForWriter: async () => {
      const session = host.session.get();
      if (session) await waitForWriter(session.context.db);
    },
    report: (text) => console.error(text),
  });
  // Without a window nobody may reach the base: the process ends and the key with it.
  line.onClose(() => process.exit(0));
}

function makeHost(start: BaseProcessStart, files: FileTokens, parser: UtilityParserHost): BaseHost {
  if (start.copyPath !== null) files.add(COPY_TOKEN, start.copyPath);
  return {
    folder: start.folder,
    files,
    parser,
    now: () => new Date(),
    appVersion: start.appVersion,
    migrationsFolder: start.migrationsFolder,
    nativeBinding: start.nativeBinding ?? undefined,
    assertProgramWhole: () => {
      if (start.addonDigests === null || start.nativeBinding !== null) return;
      assertAddonWhole(findOwnAddon(), start.addonDigests);
    },
    copyToken: start.copyPath === null ? undefined : COPY_TOKEN,
    kdfParams: defaultKdfParams,
    guard: createUnlockGuard(setTimeout),
    session: createSessionHolder(),
  };
}
