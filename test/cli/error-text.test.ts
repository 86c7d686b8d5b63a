import { describe, expect, it } from '@jest/globals';
import { errorText, usageText } from '../../src/cli/error-text.ts';
import { type ErrorCode, UnsealedError } from '../../src/index.ts';

describe('an error in words', () => {
  it('is two lines: what and where, then what to do', () => {
    const error = new UnsealedError('CONFIG_INVALID', 'a.yaml:1:2: unknown key "x"', 'did you mean "y"?');
    expect(errorText(error).text).toBe('unsealed: a.yaml:1:2: unknown key "x"\n  did you mean "y"?\n');
  });

  it.each<[ErrorCode, number]>([
    ['USAGE', 2],
    ['CONFIG_SYNTAX', 2],
    ['BASELINE_INVALID', 2],
    ['NOT_A_REPOSITORY', 2],
    ['PATH_NOT_FOUND', 2],
    ['BAD_REVISION', 3],
    ['GIT_FAILED', 3],
  ])('ends %s with exit code %i: 2 for a mistake, 3 for what was asked for and not seen', (code, exitCode) => {
    expect(errorText(new UnsealedError(code, 'message', 'hint')).exitCode).toBe(exitCode);
  });

  it.each([
    ['a line feed', 'a\n::error::b', 'a\\n::error::b'],
    ['a carriage return', 'a\rb', 'a\\x0db'],
    ['an escape sequence', '\u001b[31mred', '\\x1b[31mred'],
    ['a C1 control', '\u009b31mred', '\\x9b31mred'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ['a change of direction', 'a\u202eb', 'a\\u202eb'],
  ])('cannot be given a line or a colour of its own by %s in a path', (_, path, shown) => {
    const error = new UnsealedError('PATH_NOT_FOUND', `no such file: ${path}`, `look at ${path}`);
    expect(errorText(error).text).toBe(`unsealed: no such file: ${shown}\n  look at ${shown}\n`);
  });

  it('of a bug says its kind and place and not its message, which may quote what was scanned', () => {
    const message = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
    const { text, exitCode } = errorText(new RangeError(message));
    expect(text).toMatch(/^unsealed \S+ crashed: RangeError\n {4}at .*\n(?:.*\n)*.*a bug in unsealed/);
    expect(text).not.toContain(message);
    expect(exitCode).toBe(3);
  });

  it.each([undefined, null, 'text', { message: 'x' }])('is made of anything that is thrown: %j', (thrown) => {
    expect(errorText(thrown)).toEqual({ text: expect.stringContaining('crashed'), exitCode: 3 });
  });
});

describe('a command line that was refused, in words', () => {
  it.each([
    ["error: unknown command 'scna'\n(Did you mean scan?)", "unsealed: unknown command 'scna'\n  did you mean scan?\n"],
    [
      "error: option '-x <y>' argument 'z' is invalid. Allowed choices are a, b.",
      "unsealed: option '-x <y>' argument 'z' is invalid\n  use one of a, b\n",
    ],
    ["error: missing required argument 'range'", "unsealed: missing required argument 'range'\n  see --help"],
    ["error: unknown option '--a\n::error::b'", "unsealed: unknown option '--a\\n::error::b'\n  see --help"],
  ])('%j has the form of every other error', (message, text) => {
    expect(usageText(message).startsWith(text)).toBe(true);
  });
});
