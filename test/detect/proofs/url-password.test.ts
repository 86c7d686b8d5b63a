import { describe, expect, it } from '@jest/globals';
import { proveUrlPassword } from '../../../src/detect/proofs/url-password.ts';

describe('a password in a URL', () => {
  it.each(['<your-password>', '${DB_PASSWORD}', '{{ .Values.password }}', 'change me', '$(PASSWORD)'])(
    'is refuted when it spells %s',
    (text) => {
      expect(proveUrlPassword(encodeURIComponent(text).replaceAll('(', '%28'))).toBe('refuted');
    },
  );

  it.each(['k3J%21h8sLq0Zx', '100%sure-Velvet7', 'caf%E9-Kestrel9', 'Velvet7Kestrel'])('stands as %s', (text) => {
    expect(proveUrlPassword(text)).toBe('unknown');
  });
});
