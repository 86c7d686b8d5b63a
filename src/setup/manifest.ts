/** What setting up needs of a package.json: two questions, and one insertion that leaves all other text as it stands. */

export interface Manifest {
  /** The script of that name. */
  readonly prepare?: string;
  /** Names of dependencies of either kind. */
  readonly installed: ReadonlySet<string>;
}

/** The manifest; undefined when npm could not read it either, or its scripts are no texts by name. */
export function parseManifest(text: string): Manifest | undefined {
  const manifest = asObject(parse(text));
  if (manifest === undefined) return undefined;
  const { scripts = {}, dependencies = {}, devDependencies = {} } = manifest;
  const prepare = asObject(scripts)?.prepare;
  if (asObject(scripts) === undefined || (prepare !== undefined && typeof prepare !== 'string')) return undefined;
  const installed = [dependencies, devDependencies].flatMap((part) => Object.keys(asObject(part) ?? {}));
  return { installed: new Set(installed), ...(prepare === undefined ? {} : { prepare }) };
}

/** The text with the script `"prepare": "husky"` put in first; undefined where the text gives no safe place for it. */
export function withPrepare(text: string): string | undefined {
  const candidate = insertPrepare(text);
  const before = asObject(parse(text));
  const expected = { ...before, scripts: { ...asObject(before?.scripts), prepare: 'husky' } };
  return isSame(parse(candidate), expected) ? candidate : undefined;
}

function insertPrepare(manifest: string): string {
  const newline = manifest.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^\s*\{\r?\n([ \t]+)/.exec(manifest)?.[1] ?? '  ';
  const scripts = /"scripts"\s*:\s*\{/.exec(manifest);
  if (scripts === null) {
    const open = manifest.indexOf('{') + 1;
    const comma = /^\s*\}/.test(manifest.slice(open)) ? '' : ',';
    const lines = ['', `${indent}"scripts": {`, `${indent}${indent}"prepare": "husky"`, `${indent}}${comma}`];
    return manifest.slice(0, open) + lines.join(newline) + manifest.slice(open);
  }
  const open = scripts.index + scripts[0].length;
  const isEmpty = /^\s*\}/.test(manifest.slice(open));
  const line = `${newline}${indent}${indent}"prepare": "husky"${isEmpty ? `${newline}${indent}` : ','}`;
  return manifest.slice(0, open) + line + (isEmpty ? manifest.slice(open).trimStart() : manifest.slice(open));
}

/** As npm does, without the byte order mark. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined; // not JSON: the caller says so in words
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Do both hold the same, in whatever order of keys? */
function isSame(a: unknown, b: unknown): boolean {
  const sorted = (_: string, value: unknown) => {
    const object = asObject(value);
    return object === undefined
      ? value
      : Object.fromEntries(Object.entries(object).sort(([x], [y]) => (x < y ? -1 : 1)));
  };
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}
