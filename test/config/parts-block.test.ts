import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseRules } from '../../src/config/rule-file.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../schema/rules.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false }).compile(SCHEMA);
const ruleWith = (parts: string, more = '') => `
- id: acme-secret
  title: Acme secret
  provider: Acme
  severity: high
  keywords: [acme_]
  pattern: '(acme_[a-z]{20})'
  parts: ${parts}
  rotate: Replace it.
  docs: https://acme.example/docs
${more}`;

describe('the parts of a rule', () => {
  it('are read with their defaults', async () => {
    const [rule] = await parseRules(ruleWith('[{ name: key-id, rule: acme-key-id }]'), 'rules.yaml');
    expect(rule?.parts).toEqual([
      { name: 'key-id', rule: 'acme-key-id', withinLines: 10, isPublic: false, isSecret: false },
    ]);
  });

  it('are read with all that they may say', async () => {
    const source = ruleWith("[{ name: a, keys: 'k', value: 'v', of: 'o', within: 0, public: true }]");
    expect(validate(parse(source))).toBe(true);
    const [rule] = await parseRules(source, 'rules.yaml');
    expect(rule?.parts).toEqual([
      { name: 'a', keys: 'k', value: 'v', of: 'o', withinLines: 0, isPublic: true, isSecret: false },
    ]);
  });

  it.each([
    ['no parts', '[]', 'parts is empty'],
    ['no name', '[{ keys: k }]', 'lacks the key "name"'],
    ['a name in capitals', '[{ name: KeyId, keys: k }]', 'bad name of a part "KeyId"'],
    ['no way to find it', '[{ name: a, public: true }]', 'does not say how it is found'],
    ['an unknown key', '[{ name: a, keys: k, near: 3 }]', 'unknown key "near"'],
    ['lines without end', '[{ name: a, keys: k, within: 51 }]', 'from 0 to 50'],
    ['what is public and a secret', '[{ name: a, keys: k, public: true, secret: true }]', 'both public and a secret'],
  ])('refuse %s, as the schema does', async (_, parts, message) => {
    await expect(parseRules(ruleWith(parts), 'rules.yaml')).rejects.toThrow(message);
    expect(validate(parse(ruleWith(parts)))).toBe(false);
  });

  it.each([
    ['that does not compile', "[{ name: a, keys: '(' }]"],
    ['of exponential time', "[{ name: a, value: '(a+)+b' }]"],
  ])('refuse a pattern %s', async (_, parts) => {
    await expect(parseRules(ruleWith(parts), 'rules.yaml')).rejects.toMatchObject({ code: 'RULE_INVALID' });
  });
});

describe('a request that sends a part', () => {
  const verify = (authorization: string, more = '') => `
  verify:
    method: GET
    url: https://api.acme.example/me
    headers: { authorization: '${authorization}' }
    active: [200]
    ${more}`;
  const parts = '[{ name: key-id, keys: k }]';

  it.each(['{{part.key-id}} {{secret}}', 'Basic {{basic:part.key-id:secret}}'])('may write %s', async (header) => {
    const source = ruleWith(parts, verify(header));
    expect(validate(parse(source))).toBe(true);
    await expect(parseRules(source, 'rules.yaml')).resolves.toHaveLength(1);
  });

  it.each([
    ['a part that the rule does not have', verify('{{part.user}} {{secret}}'), 'has no part "user"'],
    ['one in Basic authentication that it does not have', verify('{{basic:part.user:secret}}'), 'has no part "user"'],
    ['a refusal for a proof', verify('{{basic:part.key-id:secret}}', 'inactive: [401]'), 'a refusal proves nothing'],
    ['a part without the secret', verify('{{part.key-id}}'), 'does not hold the secret'],
  ])('may not take %s', async (_, block, message) => {
    await expect(parseRules(ruleWith(parts, block), 'rules.yaml')).rejects.toThrow(message);
  });
});
