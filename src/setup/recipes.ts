/** Lines for hook runners that are configured by hand: printed, never written. */

/** Recipe name to the lines that a user adds. */
export const RECIPES: Readonly<Record<string, readonly string[]>> = {
  'pre-commit': [
    '# .pre-commit-config.yaml',
    'repos:',
    '  - repo: local',
    '    hooks:',
    '      - id: unsealed',
    '        name: unsealed',
    '        entry: npx --no-install unsealed hook pre-commit',
    '        language: system',
    '        require_serial: true',
  ],
  'lint-staged': [
    '// lint-staged.config.mjs',
    '// A function, so that no file names are passed and the index is what is scanned.',
    "export default { '*': () => 'unsealed staged' };",
  ],
  lefthook: [
    '# lefthook.yml',
    'pre-commit:',
    '  commands:',
    '    unsealed:',
    '      run: npx --no-install unsealed staged',
  ],
};
