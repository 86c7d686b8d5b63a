import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { newInflation } from '../../src/decode/inflation.ts';
import { base64Text, dataUrlText } from '../../src/decode/layers.ts';
import { RandomText } from '../../src/examples/random-text.ts';

const random = new RandomText('layers');

function base64(content: string | Uint8Array): Buffer {
  return Buffer.from(Buffer.from(content as Uint8Array).toString('base64'));
}

function shown(decoded: ReturnType<typeof base64Text>): unknown[] | undefined {
  return decoded && [Buffer.from(decoded.bytes).toString(), ...decoded.layers];
}

describe('text behind base64', () => {
  it('is read through every layer that is a text again', () => {
    expect(shown(base64Text(base64(base64('user: robot, 42 Things')), newInflation()))).toEqual([
      'user: robot, 42 Things',
      'base64',
      'base64',
    ]);
  });

  it('is decompressed', () => {
    const inflation = newInflation();
    expect(shown(base64Text(base64(gzipSync('hello, world')), inflation))).toEqual(['hello, world', 'base64', 'gzip']);
    expect(inflation.refused).toBe(0);
  });

  it('is a random password where its own base64 would be noise', () => {
    const password = random.bytes(18).toString('base64');
    expect(shown(base64Text(base64(password), newInflation()))).toEqual([password, 'base64']);
  });

  it('is none in a key store or another binary format', () => {
    const store = Buffer.concat([Buffer.from([0xfe, 0xed, 0xfe, 0xed]), random.bytes(60)]);
    expect(base64Text(base64(store), newInflation())).toBeUndefined();
  });
});

describe('text behind a data URL', () => {
  it.each([
    ['percent-encoded', 'data:,a%20b%0A', ['a b\n', 'data-url']],
    ['in base64', `data:text/plain;charset=utf-8;base64,${base64('a b')}`, ['a b', 'data-url']],
    ['compressed', `data:;base64,${base64(gzipSync('a b'))}`, ['a b', 'data-url', 'gzip']],
    ['of another scheme', 'https://a.test/,b', undefined],
  ])('is read %s', (_how, url, expected) => {
    expect(shown(dataUrlText(Buffer.from(url), newInflation()))).toEqual(expected);
  });
});

describe('decompression', () => {
  it('refuses what grows more than two hundred times, and counts it', () => {
    const inflation = newInflation();
    expect(base64Text(base64(gzipSync(Buffer.alloc(5_000_000, 'a'))), inflation)).toBeUndefined();
    expect(inflation.refused).toBe(1);
  });

  it('refuses everything once the blob has had its share', () => {
    const inflation = { ...newInflation(), left: 8 };
    expect(base64Text(base64(gzipSync('hello, world')), inflation)).toBeUndefined();
    expect(inflation.refused).toBe(1);
  });
});
