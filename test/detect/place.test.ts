import { describe, expect, it } from '@jest/globals';
import type { Fragment, Role } from '../../src/core/fragment.ts';
import type { KeyPath } from '../../src/core/key-path.ts';
import { builtinRuleSet } from '../../src/detect/builtin-rules.ts';
import { detectValue } from '../../src/detect/place.ts';
import { expand } from '../support/templates.ts';

const ruleSet = builtinRuleSet();

function fragment(value: string, role: Role, keyPath: KeyPath, extra: Partial<Fragment> = {}): Fragment {
  const bytes = Buffer.from(value);
  const blob = { origin: { kind: 'stdin', path: 'a.yaml' }, read: async () => bytes } as const;
  return { blob, bytes, role, trail: [], keyPath, depth: 0, toBlob: (span) => span, ...extra };
}

const inSecret = (value: string, extra: Partial<Fragment> = {}) =>
  detectValue(fragment(value, 'secret-value', ['data', 'x'], { resource: { kind: 'Secret' }, ...extra }), ruleSet);

describe('a value in a place that holds secrets', () => {
  it('is a secret with high confidence when it looks like one', () => {
    const match = inSecret(expand('{{password:16}}', 'place').text);
    expect([match?.rule.id, match?.confidence]).toEqual(['kubernetes-secret-data', 'high']);
  });

  it.each(['admin123', 'supersecretpassword', 'hunter2', 'pre-set-password'])(
    'is a secret with low confidence when it is weak: %s',
    (value) => {
      expect(inSecret(value)?.confidence).toBe('low');
    },
  );

  it.each(['changeme', '<password>', '$' + '{PASSWORD}', '{{ .Values.password }}', 'true', '8080', '', 'xx'])(
    'is none when it is %j',
    (value) => {
      expect(inSecret(value)).toBeUndefined();
    },
  );

  it.each(['t0p-Secret', 'hello:password', 'RPCDefaultSecret', 'storageos'])(
    'is a secret with low confidence when anybody would try it: %s',
    (value) => {
      expect(inSecret(value, { keyPath: ['data', 'password'] })?.confidence).toBe('low');
    },
  );

  it.each([
    ['my-password', 'password'],
    ['label', 'key'],
    ['SCRAM-SHA-512', 'sasl.mechanism'],
    [Buffer.from('**SOPS**').toString('base64'), 'password'],
    ['doe', 'password'],
    [Buffer.from('1234567890').toString('base64'), 'password'],
    ['sha1', 'digest'],
  ])('is none when it is %s under %s', (value, key) => {
    expect(inSecret(value, { keyPath: ['data', key] })).toBeUndefined();
  });

  it('is a weak one when it is base64 of a key that was typed for a cipher', () => {
    const key = Buffer.from('0123456789abcdef').toString('base64');
    expect(inSecret(key, { keyPath: ['data', 'key'] })?.confidence).toBe('low');
  });

  it('is one when it is a hash that begins as the name of a digest does', () => {
    const hash = `sha512:${'1f2e3d4c'.repeat(2)}:${'0a9b8c7d6e5f4a3b'.repeat(8)}`;
    expect(inSecret(hash, { keyPath: ['data', 'password'] })).toBeDefined();
  });

  it('is judged by the key above where its own is value', () => {
    expect(inSecret('swordfish', { keyPath: ['spec', 'password', 'value'] })).toBeDefined();
    expect(inSecret('swordfish', { keyPath: ['spec', 'label', 'value'] })).toBeUndefined();
  });

  it('is none when it is a remark where base64 is due', () => {
    expect(inSecret('your private ssh key in base64', { encoding: 'base64' })).toBeUndefined();
  });
});

describe('a value under a key', () => {
  const keyed = (key: string, value: string, extra: Partial<Fragment> = {}) =>
    detectValue(fragment(value, 'value', ['auth', key], extra), ruleSet)?.rule.id;
  const value = expand('{{password:16}}', 'keyed').text;

  it('is a secret when the key says so and the value looks like one', () => {
    expect(keyed('rootPassword', value)).toBe('generic-password');
  });

  it('is judged by its label where it has one', () => {
    expect(keyed('value', value)).toBeUndefined();
    expect(keyed('value', value, { label: 'DB_PASSWORD' })).toBe('generic-password');
  });

  it.each(['existingSecret', 'passwordSecretName', 'tokenUrl', 'automountServiceAccountToken', 'image'])(
    'is none under %s',
    (key) => {
      expect(keyed(key, value)).toBeUndefined();
    },
  );

  it('is none in a text role, which is read as a text of its own', () => {
    expect(detectValue(fragment(value, 'text', ['auth', 'password']), ruleSet)).toBeUndefined();
  });
});
