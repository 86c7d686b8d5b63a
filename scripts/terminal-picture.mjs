// Draws docs/finding.svg: a commit that the hook blocks, as a terminal shows it. The output is real: a scratch repository,
// a real `git commit`, the built bundle. `--print` writes the picture to stdout instead, for the test that holds it current.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = process.env.UNSEALED_DIST ?? join(root, 'dist');
const COMMAND = 'git commit -m "Add the database"';

/** What the ANSI codes that the report uses do to a style. */
const colored = (color) => (style) => ({ ...style, color });
const STYLES = {
  0: () => ({}),
  1: (style) => ({ ...style, bold: true }),
  2: (style) => ({ ...style, dim: true }),
  22: ({ color }) => ({ color }),
  31: colored('red'),
  32: colored('green'),
  33: colored('yellow'),
  34: colored('blue'),
  35: colored('magenta'),
  36: colored('cyan'),
  39: ({ color, ...style }) => style,
};

const STYLE_SHEET = `<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; fill: #d1d7e0; white-space: pre }
.bold { font-weight: 700 } .dim { fill: #9198a1 } .white { fill: #f0f6fc }
.red { fill: #ff7b72 } .green { fill: #56d364 } .yellow { fill: #e3b341 } .blue { fill: #6cb6ff } .magenta { fill: #e19bff } .cyan { fill: #56d4dd }
.bar { fill: #9198a1; font-size: 13px; text-anchor: middle }
</style>`;

const picture = draw([prompt(COMMAND), ...blockedCommit().map(spans)]);
if (process.argv.includes('--print')) process.stdout.write(picture);
else writeFileSync(join(root, 'docs', 'finding.svg'), picture);

/** The lines that the commit of a plain Secret prints, without the one that says how long the scan took. */
function blockedCommit() {
  const directory = mkdtempSync(join(tmpdir(), 'unsealed-picture-'));
  try {
    const hooks = join(directory, 'hooks');
    const repository = join(directory, 'repository');
    mkdirSync(hooks);
    mkdirSync(join(repository, 'deploy'), { recursive: true });
    const hook = `#!/bin/sh\nexec "${process.execPath}" "${join(dist, 'cli.mjs')}" staged\n`;
    writeFileSync(join(hooks, 'pre-commit'), hook, { mode: 0o755 });
    writeFileSync(join(repository, 'deploy/database.yaml'), manifest());
    git(repository, 'init', '--quiet');
    git(repository, 'add', '.');
    const { status, output } = git(repository, '-c', `core.hooksPath=${hooks}`, 'commit', '-m', 'Add the database');
    if (status !== 1) throw new Error(`the commit was not blocked (${status}):\n${output}`);
    return output
      .trimEnd()
      .split('\n')
      .filter((line) => !/Scanned .* in \d/.test(line));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** A Secret whose password is made here, so that none stands in a file. The same one every time. */
function manifest() {
  const password = createHash('sha256').update('the picture').digest('base64url').slice(0, 20);
  const data = Object.entries({ username: 'shop', password });
  return [
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    '  name: database',
    '  namespace: shop',
    'data:',
    ...data.map(([key, value]) => `  ${key}: ${Buffer.from(value).toString('base64')}`),
    '',
  ].join('\n');
}

function git(cwd, ...args) {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|CI$|NO_COLOR$|GITHUB_)/.test(name));
  const identity = ['user.name=Ada', 'user.email=ada@example.test'].flatMap((each) => ['-c', each]);
  const { status, stdout, stderr, error } = spawnSync('git', [...identity, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', FORCE_COLOR: '1' },
  });
  if (error) throw error;
  return { status, output: stdout + stderr };
}

function prompt(command) {
  return [
    { column: 0, text: '$', style: { color: 'green' } },
    { column: 2, text: command, style: { color: 'white' } },
  ];
}

/** A line with ANSI styles as runs of equal style, each with its column; spaces between runs need no drawing. */
function spans(line) {
  const runs = [];
  let style = {};
  let column = 0;
  for (const [, codes, text] of line.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/g)) {
    if (codes !== undefined) {
      for (const code of codes.split(';')) style = STYLES[Number(code)]?.(style) ?? unknown(code);
      continue;
    }
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '') runs.push({ column: column + lead, text: text.trim(), style });
    column += text.length;
  }
  return runs;
}

function unknown(code) {
  throw new Error(`no such style: ${code}`);
}

/** The picture itself. Every run is stretched to its cells, so columns agree whatever font the reader has. */
function draw(lines) {
  const cell = { width: 8.4, height: 20 };
  const margin = { left: 20, top: 62, bottom: 22 };
  const columns = Math.max(...lines.flat().map(({ column, text }) => column + text.length));
  const width = Math.ceil(margin.left * 2 + columns * cell.width);
  const height = margin.top + (lines.length - 1) * cell.height + margin.bottom;
  const texts = lines.flatMap((line, row) =>
    line.map(({ column, text, style }) => {
      const x = (margin.left + column * cell.width).toFixed(1);
      const length = (text.length * cell.width).toFixed(1);
      const names = [style.color, style.bold && 'bold', style.dim && 'dim'].filter(Boolean).join(' ');
      const look = names === '' ? '' : ` class="${names}"`;
      return `<text x="${x}" y="${margin.top + row * cell.height}" textLength="${length}"${look}>${escapeMarkup(text)}</text>`;
    }),
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    '<title id="title">A commit that unsealed blocks</title>',
    `<desc id="description">A terminal window that shows:\n${escapeMarkup(lines.map(plain).join('\n'))}</desc>`,
    STYLE_SHEET,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9.5" fill="#161b22" stroke="#3d444d"/>`,
    `<path d="M1 10a9 9 0 0 1 9-9H${width - 10}a9 9 0 0 1 9 9V35H1z" fill="#21262d"/>`,
    ...['#ff5f57', '#febc2e', '#28c840'].map(
      (color, at) => `<circle cx="${22 + at * 20}" cy="18" r="6" fill="${color}"/>`,
    ),
    `<text x="${width / 2}" y="23" class="bar">shop</text>`,
    ...texts,
    '</svg>',
  ].join('\n')}\n`;
}

function plain(line) {
  return line.reduce((before, { column, text }) => before.padEnd(column) + text, '');
}

function escapeMarkup(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
