import { describe, expect, it } from '@jest/globals';
import { isReference, literalPart } from '../../src/detect/reference.ts';

describe('a reference', () => {
  it.each([
    '{{ .Values.auth.password }}',
    '{{- include "app.secret" . | b64enc -}}',
    '$' + '{DB_PASSWORD}',
    '$' + '{DB_PASSWORD:?must be set}',
    '$DB_PASSWORD',
    '$' + '{pull-secret}',
    '$(DB_PASSWORD)',
    '$(cat /run/secrets/db)',
    '$' + '{{ secrets.TOKEN }}',
    '((db-password))',
    '<path:secret/data/app#password>',
    'ref+vault://secret/app#/password',
    'secretref+awssm://prod/db',
    'op://vault/item/field',
    'vault:secret/data/app#password',
    '>>vault:secret/data/app#password',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db',
    'projects/shop/secrets/db/versions/1',
    'https://shop.vault.azure.net/secrets/db',
    'ENC[AES256_GCM,data:AAAA,iv:BBBB,tag:CCCC,type:str]',
    'ENC(abcdef)',
    '$ANSIBLE_VAULT;1.1;AES256',
    'vault:v1:AAAABBBB',
    '%DB_PASSWORD%',
    '@@DB_PASSWORD@@',
    '__DB_PASSWORD__',
    '<%= ENV["X"] %>',
    '#{db.password}#',
    'var.db_password',
    'user:$' + '{PASSWORD}@$' + '{HOST}',
  ])('is recognised in %s', (value) => {
    expect(isReference(value)).toBe(true);
  });

  it.each([
    'hunter2hunter2',
    'Tr0ub4dor',
    'ref+echo://literal-value-9',
    'pa$$w0rd!long',
    'a%xyz-long',
    'Kx%2BdLq8xW41',
  ])('is not seen in the literal %s', (value) => {
    expect(isReference(value)).toBe(false);
  });

  it('leaves the literal text that stands beside it', () => {
    expect(literalPart(`$${'{PREFIX}'}-k3Jh8sLq0ZxW`)).toBe('-k3Jh8sLq0ZxW');
  });

  it('leaves the default of a shell expansion, which is literal text', () => {
    expect(literalPart(`$${'{DB_PASSWORD:-Tr0ub4dor}'}`)).toBe('Tr0ub4dor');
  });
});
