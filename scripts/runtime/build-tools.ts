import { installPackages } from './debian-packages.ts';
import { hasTool } from './run-tool.ts';

const TOOLS = [
  { command: 'g++', package: 'g++' },
  { command: 'make', package: 'make' },
  { command: 'python3', package: 'python3' },
] as const;

/** Makes sure that C++ can be built here; installs what is missing as root, otherwise throws with the command. */
export async function ensureBuildTools(report: (line: string) => void): Promise<void> {
  const found = await Promise.all(TOOLS.map((tool) => hasTool(tool.command)));
  const missing = TOOLS.filter((_, index) => !found[index]).map((tool) => tool.package);
  if (missing.length > 0) await installPackages(missing, report);
}
