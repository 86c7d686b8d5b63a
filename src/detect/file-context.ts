/** What a file's name says about its text: whether bare words are values, and whether a machine wrote it. */

const GENERATED_NAMES: ReadonlySet<string> = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'composer.lock',
  'gemfile.lock',
  'poetry.lock',
  'pipfile.lock',
  'uv.lock',
  'cargo.lock',
  'go.sum',
  'flake.lock',
  'chart.lock',
]);
const GENERATED_ENDING = /(?:\.min\.(?:js|css|mjs)|\.(?:map|svg|pb\.go|lock|snap|po|pot|ipynb_checkpoints))$/;

/** True for lock files, minified code, source maps and the like: key names in them say nothing about their values. */
export function isGeneratedPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return GENERATED_NAMES.has(name) || GENERATED_ENDING.test(name);
}

const CODE_ENDING =
  /\.(?:[cm]?[jt]sx?|py|pyi|rb|go|java|kt|kts|scala|groovy|cs|fs|vb|c|h|cc|cpp|hpp|m|mm|rs|swift|php|pl|pm|lua|dart|ex|exs|erl|clj|hs|ml|r|jl|sol|vue|svelte|proto|graphql|sql|jsonnet|libsonnet|cue|rego|tf|hcl|bicep|nix|gradle|zig|css|scss|less|html?|rst|adoc|md|markdown|txt)$/i;

/** True where an unquoted word after `=` or `:` is an expression or prose, not a literal value. */
export function isCodePath(path: string): boolean {
  return CODE_ENDING.test(path);
}

/** True for texts that people read, with commands in them. */
export function isProsePath(path: string): boolean {
  return /\.(?:rst|adoc|md|markdown|txt)$/i.test(path);
}

/** True for YAML, whose commented-out settings are documentation: chart values hold thousands of them. */
export function isYamlPath(path: string): boolean {
  return /\.(?:ya?ml|gotmpl|tpl)(?:\.[\w-]+)?$/i.test(path);
}
