import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../scripts/runtime/run-program.ts';
import { runTool, ToolError } from '../../../scripts/runtime/run-tool.ts';
import { hasDisplay } from '../../../scripts/runtime/virtual-display.ts';

const runScript = (script: string): Promise<number> =>
  runProgram(process.execPath, ['-e', script], process.env);

describe('runProgram', () => {
  it('returns the exit code of the program', async () => {
    expect(await runScript('process.exit(7)')).toBe(7);
    expect(await runScript('')).toBe(0);
  });

  it('returns 128 and the number of the signal that ended the program', async () => {
    expect(await runScript(`process.kill(process.pid, 'SIGKILL')`)).toBe(137);
  });

  it('fails when the program cannot be started', async () => {
    await expect(runProgram('kartoteka-no-such-program', [], process.env)).rejects.toThrow('ENOENT');
  });

  it('passes the request to stop on and waits for the program', async () => {
    const before = process.listenerCount('SIGHUP');
    const ended = runScript(`
      process.on('SIGHUP', () => process.exit(3));
      setInterval(() => process.kill(${process.pid}, 0), 50);
      process.kill(${process.pid}, 'SIGHUP');`);
    expect(await ended).toBe(3);
    expect(process.listenerCount('SIGHUP')).toBe(before);
  });
});

describe('runTool', () => {
  it('returns what the tool printed', async () => {
    expect(await runTool(process.execPath, ['-p', '6 * 7'])).toBe('42\n');
  });

  it('puts the complaint of the tool into the error', async () => {
    const failing = runTool(process.execPath, ['-e', `console.error('disk full'); process.exit(2)`]);
    await expect(failing).rejects.toThrow(ToolError);
    await expect(failing).rejects.toThrow(/ended with 2\n[^]*disk full/);
  });

  it('stops a tool that takes longer than allowed', async () => {
    const endless = runTool(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { timeoutMs: 100 });
    await expect(endless).rejects.toThrow('SIGTERM');
  });
});

describe('hasDisplay', () => {
  it('needs a virtual display only on Linux without X and Wayland', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});
