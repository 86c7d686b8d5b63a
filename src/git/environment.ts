/**
 * The environment that every git child runs in, whether simple-git or our own spawn starts it.
 * A hook's index and quarantine must reach git, or the wrong bytes are scanned and nobody notices; nothing else of GIT_*
 * may. The scanned repository's own configuration must not start programs, and no object may be fetched unasked.
 */

/** Variables as a process has them. */
export type AmbientEnvironment = Readonly<Record<string, string | undefined>>;

/** All variables of a git child: complete, nothing is inherited besides. */
export type Environment = Readonly<Record<string, string>>;

/** Where git commands run: the child's working directory (absolute) and its environment. */
export interface Workplace {
  readonly root: string;
  readonly environment: Environment;
}

/** Where the repository, its index and its objects are; hooks set these. https://git-scm.com/docs/git#_environment_variables */
const PASSED: ReadonlySet<string> = new Set([
  'GIT_INDEX_FILE',
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_SHALLOW_FILE',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_PARAMETERS',
]);

/** Variables that name programs or paths without saying GIT_; simple-git refuses to run while they are set. */
const DROPPED: ReadonlySet<string> = new Set(['EDITOR', 'VISUAL', 'PAGER', 'PREFIX', 'SSH_ASKPASS']);

const FIXED: Environment = {
  LC_ALL: 'C', // messages are matched in failure.ts and working-files.ts
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1', // what is pushed is the object itself, not its local replacement
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '', // older git knows no GIT_NO_LAZY_FETCH; with no protocol allowed its fetch ends before it starts
  GIT_LITERAL_PATHSPECS: '1',
};

/** Set above the repository's configuration, for these would start programs that it names. */
const NEUTRAL_CONFIGURATION: readonly (readonly [key: string, value: string])[] = [
  ['core.fsmonitor', ''],
  ['core.hooksPath', '/dev/null'],
  ['log.showSignature', 'false'],
];

/** The user's own GIT_CONFIG_KEY_n that are kept: those that say what may be read, none that name a program. */
const KEPT_CONFIGURATION = /^(?:safe\..*|extensions\..*|core\.excludesfile|core\.worktree)$/i;

/** The environment for git children, made from the variables that this process was started with. */
export function gitEnvironment(ambient: AmbientEnvironment = process.env): Environment {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(ambient)) {
    if (value !== undefined && isPassed(name)) environment[name] = value;
  }
  return { ...environment, ...FIXED, ...configuration(ambient) };
}

/** The names in `environment` that simple-git would strip unless it is told to let them through. */
export function guardedNames(environment: Environment): string[] {
  return Object.keys(environment).filter((name) => name.toUpperCase().startsWith('GIT_'));
}

function isPassed(name: string): boolean {
  const upper = name.toUpperCase();
  return upper.startsWith('GIT_') ? PASSED.has(upper) : !DROPPED.has(upper);
}

function configuration(ambient: AmbientEnvironment): Environment {
  const entries = [...keptConfiguration(ambient), ...NEUTRAL_CONFIGURATION];
  const environment: Record<string, string> = { GIT_CONFIG_COUNT: String(entries.length) };
  entries.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return environment;
}

function keptConfiguration(ambient: AmbientEnvironment): [key: string, value: string][] {
  const names = Object.keys(ambient).filter((name) => /^GIT_CONFIG_KEY_\d+$/.test(name));
  return names.flatMap((name): [string, string][] => {
    const key = ambient[name] ?? '';
    const value = ambient[name.replace('KEY', 'VALUE')];
    return KEPT_CONFIGURATION.test(key) && value !== undefined ? [[key, value]] : [];
  });
}
