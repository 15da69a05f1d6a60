import { readFileSync, writeFileSync } from 'node:fs';
import { listMissingOptionalPackages, lockSchema } from './lock/missing-optional-packages.ts';

const file = 'package-lock.json';
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm'];

/** Names in package-lock.json the packages for other systems that npm left out, so that `npm ci` accepts it. */
function completeLock(): void {
  const lock = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const missing = listMissingOptionalPackages(lock);
  for (const { name, version, dev } of missing) {
    const words = name.split(/[/-]/);
    const system = systems.find((known) => words.includes(known));
    const processor = processors.find((known) => words.includes(known));
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(processor === undefined ? {} : { cpu: [processor] }),
      ...(dev ? { dev } : {}),
      ...(words.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      ...(system === undefined ? {} : { os: [system] }),
    };
  }
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${missing.length} packages added`);
}

completeLock();
