import { spawn } from 'node:child_process';

const projects = ['src-shared', 'src-main', 'src-main/preload', 'src-renderer', 'scripts', 'tests'];

/** Runs the compiler over one process's project; resolves to its exit code. */
function checkProject(project: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('tsc', ['-p', project], { stdio: 'inherit' });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

let failed = false;
for (const project of projects) {
  if ((await checkProject(project)) !== 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
