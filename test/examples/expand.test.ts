import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { expand } from '../../src/examples/expand.ts';
import { KEY_FORMS } from '../../src/examples/generated-keys.ts';

const textOf = (template: string, seed = 'seed') => expand(template, seed).text;

describe('the template expander', () => {
  it.each([
    ['{{alnum:36}}', /^[A-Za-z0-9]{36}$/],
    ['{{alnum_:82}}', /^[A-Za-z0-9_]{82}$/],
    ['{{hex:40}}', /^[0-9a-f]{40}$/],
    ['{{HEX:8}}', /^[0-9A-F]{8}$/],
    ['{{digits:12}}', /^[0-9]{12}$/],
    ['{{lower:9}}', /^[a-z]{9}$/],
    ['{{upper:9}}', /^[A-Z]{9}$/],
    ['{{base32:16}}', /^[A-Z2-7]{16}$/],
    ['{{base58:22}}', /^[1-9A-HJ-NP-Za-km-z]{22}$/],
    ['{{base64url:43}}', /^[A-Za-z0-9_-]{43}$/],
    ['{{base64:88}}', /^[A-Za-z0-9+/]{86}==$/],
    ['{{base64:44}}', /^[A-Za-z0-9+/]{43}=$/],
    ['{{uuid}}', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['{{github:ghp_}}', /^ghp_[A-Za-z0-9]{36}$/],
    ['{{github:ghr_}}', /^ghr_[A-Za-z0-9]{76}$/],
    ['{{age:PQ-}}', /^AGE-SECRET-KEY-PQ-1[A-Z0-9]{58}$/],
  ])('replaces %s by text of its form', (template, form) => {
    expect(textOf(template)).toMatch(form);
  });

  it('gives a password lower case, upper case, a digit and a mark', () => {
    const text = textOf('{{password:16}}');
    expect([/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].map((set) => set.test(text))).toEqual([true, true, true, true]);
  });

  it('gives the same text for the same seed', () => {
    expect(textOf('{{alnum:40}} {{uuid}}', 'one')).toBe(textOf('{{alnum:40}} {{uuid}}', 'one'));
  });

  it('gives another text for another seed', () => {
    expect(textOf('{{alnum:40}}', 'one')).not.toBe(textOf('{{alnum:40}}', 'two'));
  });

  it('gives two places of one template different values', () => {
    const [first, second] = textOf('{{hex:32}} {{hex:32}}').split(' ');
    expect(first).not.toBe(second);
  });

  it('tells where the marked secrets stand and takes the marks away', () => {
    const { text, secrets } = expand('user: app\npassword: «{{password:16}}» # «{{hex:8}}»', 'seed');
    expect(text).toMatch(/^user: app\npassword: \S{16} # [0-9a-f]{8}$/);
    expect(secrets).toEqual([
      { start: 20, end: 36 },
      { start: 39, end: 47 },
    ]);
  });

  it('encodes what stands in b64, templates and braces included', () => {
    const text = textOf('{{b64:{"auths":{"registry":{"auth":"{{b64:user:{{digits:6}}}}"}}}}}');
    const config = JSON.parse(Buffer.from(text, 'base64').toString()) as { auths: { registry: { auth: string } } };
    expect(Buffer.from(config.auths.registry.auth, 'base64').toString()).toMatch(/^user:\d{6}$/);
  });

  it('writes line breaks as escapes, or indents the lines behind them', () => {
    expect(textOf('{{escaped:a\nb}}')).toBe('a\\nb');
    expect(textOf('  {{indent:2:a\nb}}')).toBe('  a\n  b');
  });

  it.each(KEY_FORMS.filter((form) => !['openssh', 'encrypted', 'legacy-encrypted'].includes(form)))(
    'makes a key that node:crypto reads for pem:%s',
    (form) => {
      expect(createPrivateKey(textOf(`{{pem:${form}}}`)).type).toBe('private');
    },
  );

  it('makes a JSON Web Token whose parts decode', () => {
    const [header, payload] = textOf('{{jwt}}')
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header ?? '')).toHaveProperty('alg', 'RS256');
    expect(JSON.parse(payload ?? '')).toHaveProperty('sub');
  });

  it('leaves the braces of other template languages alone', () => {
    expect(textOf('password: {{ .Values.password | b64enc }}')).toBe('password: {{ .Values.password | b64enc }}');
  });

  it.each([
    ['an unknown kind', '{{alnmu:36}}'],
    ['a length that is none', '{{hex:many}}'],
    ['a mark that is not closed', 'a «b'],
    ['a closing mark alone', 'a» b'],
    ['a mark inside a wrapper', '{{b64:«x»}}'],
    ['a template that is not closed', '{{hex:40'],
  ])('refuses %s', (_, template) => {
    expect(() => expand(template, 'seed')).toThrow();
  });

  it('never gives a value that holds a word rules take for a placeholder', () => {
    const texts = Array.from({ length: 400 }, (_, index) => textOf('{{lower:200}}', `seed ${index}`)).join('\n');
    expect(texts).not.toMatch(/test|fake|mock|todo|your/);
  });
});
