/** A check of the project's form: its name and the npm script's command. */
export type ProjectCheck = Readonly<{ name: string; command: string; args: readonly string[] }>;

/** Every check, the longest first so that two lanes end together. */
export const projectChecks: readonly ProjectCheck[] = [
  { name: 'lint and walls', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'node', args: ['scripts/check-types.ts'] },
  { name: 'dead code', command: 'knip', args: [] },
  { name: 'format', command: 'oxfmt', args: ['--check'] },
];
