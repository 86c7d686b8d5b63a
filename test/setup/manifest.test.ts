import { describe, expect, it } from '@jest/globals';
import { parseManifest, withPrepare } from '../../src/setup/manifest.ts';

describe('a package.json', () => {
  it('tells its prepare script and what it depends on, in either way', () => {
    const manifest = '{"scripts":{"prepare":"x"},"dependencies":{"a":"1"},"devDependencies":{"b":"1"}}';
    expect(parseManifest(manifest)).toEqual({ prepare: 'x', installed: new Set(['a', 'b']) });
  });

  it('may begin with a byte order mark, as npm allows', () => {
    expect(parseManifest('\ufeff{}')).toEqual({ installed: new Set() });
  });

  it.each([
    ['an empty object', '{}'],
    ['a byte order mark', '\ufeff{"name":"x"}'],
    ['a key called scripts further down', '{"name":"x","scripts":{"a":"b"},"config":{"scripts":{}}}'],
    ['Windows line ends', '{\r\n  "scripts": {\r\n    "a": "b"\r\n  }\r\n}\r\n'],
  ])('gets the script put in whatever it looks like: %s', (_, text) => {
    const written = withPrepare(text) ?? '';
    expect(parseManifest(written)?.prepare).toBe('husky');
    expect(written.includes('\r\n')).toBe(text.includes('\r\n'));
    expect(/[^\r]\n/.test(written)).toBe(text === '{}' || text.startsWith('{"') || text.startsWith('\ufeff'));
  });

  it.each([
    ['another object called scripts comes first', '{"config":{"scripts":{}},"scripts":{}}'],
    ['its name is written with an escape', '{"scr\\u0069pts":{"a":"b"}}'],
  ])('is left alone where %s', (_, text) => {
    expect(withPrepare(text)).toBeUndefined();
  });
});
