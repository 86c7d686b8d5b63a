import { describe, expect, it } from '@jest/globals';
import { formatKeyPath } from '../../src/core/key-path.ts';

describe('a key path', () => {
  it.each([
    [['data', 'password'], 'data.password'],
    [['items', 1, 'data', 'token'], 'items[1].data.token'],
    [['data', '.dockerconfigjson'], 'data[".dockerconfigjson"]'],
    [['auths', 'registry.example', 'auth'], 'auths["registry.example"].auth'],
    [[0, 'x'], '[0].x'],
    [[], ''],
  ])('%j reads %s', (keyPath, text) => {
    expect(formatKeyPath(keyPath)).toBe(text);
  });
});
