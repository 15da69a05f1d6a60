// Imports a list into a base until it is killed: node import-child.ts BASE FILE. Prints «writing» when rows are being written.
import { writeSync } from 'node:fs';
import { unlockBase } from '../../../src-main/base/unlock-base.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { createTestHost, quietJob, testPassword } from '../../support/create-test-host.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const host = createTestHost(folder, { parser: createNodeParserHost() });
const { context, close } = await unlockBase(host, testPassword, quietJob);
let told = false;
await importFile(
  context,
  file,
  { match: 'none' },
  {
    signal: quietJob.signal,
    progress: ({ step }) => {
      if (step !== 'writing' || told) return;
      told = true;
      writeSync(1, 'writing\n');
    },
  },
);
writeSync(1, 'done\n');
close();
