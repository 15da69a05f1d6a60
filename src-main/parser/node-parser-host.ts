import { fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { extname, join } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ParserHost } from './parser-host.ts';
import { parserMemoryFlags } from './parser-memory.ts';

// A bundle stands beside the bundle of the parser.
const entry = join(import.meta.dirname, `parser-process${extname(import.meta.filename)}`);

/** Parsers as child processes of Node: for the driver and for tests. */
export function createNodeParserHost(): ParserHost {
  return {
    start: (signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(new AppError('cancelled'));
          return;
        }
        const child = fork(entry, {
          execArgv: [...parserMemoryFlags],
          // Rows are sent as structured clones, as under Electron.
          serialization: 'advanced',
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
          // Nothing that leads to the base: no password, no paths.
          env: { PATH: process.env['PATH'], TZ: process.env['TZ'], NODE_COMPILE_CACHE: getCompileCacheDir() },
        });
        child.once('error', reject);
        child.once('spawn', () => {
          resolve({
            send: (message) => {
              if (child.connected) child.send(toSerializable(message));
            },
            onMessage: (listener) => child.on('message', listener),
            onExit: (listener) => child.once('exit', listener),
            kill: () => child.kill('SIGKILL'),
          });
        });
      }),
  };
}

function toSerializable(message: unknown): object {
  if (typeof message !== 'object' || message === null) throw new Error('parser: a message must be an object');
  return message;
}
