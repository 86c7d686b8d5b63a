import { describe, expect, it } from '@jest/globals';
import { weighValue } from '../../src/detect/value.ts';
import { expand } from '../support/templates.ts';

const weigh = (key: string, value: string) => weighValue(value, { key, literal: true })?.confidence;

describe('a value under a telling key', () => {
  it.each([
    ['password', '{{password:14}}', 'high'],
    ['db_password', 'hunter{{digits:1}}-hunter', 'medium'],
    ['password', 'p{{digits:1}}ssw{{digits:1}}rd-of-the-shop', 'high'],
    ['api_key', '{{alnum:16}}', 'high'],
    ['token', '{{hex:64}}', 'high'],
    ['client_secret', '{{uuid}}', 'medium'],
    ['private_key', '{{uuid}}', 'medium'],
    ['vault_token', 's.{{alnum:24}}', 'high'],
    ['api_key', '{{alnum:8}}.{{alnum:32}}', 'high'],
    ['token', '{{letters:24}}', 'high'],
    ['app_secret', 'Stolen{{digits:2}}Words!', 'medium'],
    ['license_key', '{{BASE36:5}}-{{BASE36:5}}-{{BASE36:5}}-{{BASE36:5}}', 'high'],
    ['password', '%3D{{password:14}}', 'high'],
    ['password', 'pa55word', 'low'],
  ])('%s: %s is a secret with %s confidence', (key, template, confidence) => {
    expect(weigh(key, expand(template, 'value').text)).toBe(confidence);
  });

  it.each([
    ['password', ''],
    ['password', 'short1'],
    ['password', 'password'],
    ['password', 'changeme123'],
    ['token', 'true'],
    ['token_ttl', '3600s'],
    ['secret', 'my-app-secret'],
    ['secret', 'postgres-credentials'],
    ['token', '/var/run/secrets/token'],
    ['password', 'config.database.password'],
    ['password', 'getPassword()'],
    ['password', '{{ .Values.password }}'],
    ['token_url', 'https://login.example.org/oauth2/token'],
    ['api_key', 'API_KEY_NAME'],
    ['secret', 'sha256:9f8e7d6c5b4a39281706f5e4d3c2b1a0'],
    ['key', '8b1f3c52-7a64-4f0e-9c1d-2e5a7b9d0f13'],
    ['password', 'the password of the user'],
    ['private_key', 'keys/server.pem'],
    ['token', '2024-01-01T00:00:00Z'],
    ['secret_version', 'v1.22.333'],
    ['hf_token', 'HF_TOKEN'],
    ['accessKey', 'someCamelCaseIdentifier'],
    ['accessToken', 'CastleOAuth2PreviewLayout'],
    ['token', 'NumericLiteral64'],
    ['auth_token', 'module_visitor3'],
    ['password', 'px-4 py-2 text-sm'],
    ['password', 'auth/wrong-password'],
    ['password', '&lt;your-password&gt;'],
    ['password', '%24%7BDB_PASSWORD%7D'],
    ['password_secret', 'display-credentials-v2'],
    ['public_token', 'k3Jh8sLq0ZxWk3Jh8sLq'],
    ['secret', Buffer.from('ANNOTATIONONLY').toString('base64')],
    ['password', 'credential_in_sub_3_password'],
    ['password', 'access-code-123'],
    ['password', '_messed_up_encoding'],
    ['password', Buffer.from('12345').toString('base64')],
    ['clientRequestToken', '8b1f3c52-7a64-4f0e-9c1d-2e5a7b9d0f13'],
  ])('%s: %j is no secret', (key, value) => {
    expect(weigh(key, value)).toBeUndefined();
  });
});
