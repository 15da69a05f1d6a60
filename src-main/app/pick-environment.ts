// What the system itself needs to run a process.
const systemNames = ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'LANG'];

// Where OneDrive says its folders are (a live base is refused there), and where libraries of the system are found.
const baseNames = [
  ...systemNames,
  'PATH',
  'LD_LIBRARY_PATH',
  'OneDrive',
  'OneDriveConsumer',
  'OneDriveCommercial',
];

/** The environment of a parser: nothing that leads to the base. */
export function pickParserEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return pick(env, systemNames);
}

/** The environment of the base process. */
export function pickBaseEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return pick(env, baseNames);
}

function pick(env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.filter((name) => env[name] !== undefined).map((name) => [name, env[name]]));
}
