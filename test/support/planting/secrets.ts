/** The secrets that are planted, made at run time: no file holds one. */

import type { Choice } from './choice.ts';

/**
 * `password` chosen or generated, `opaque` letters and digits (keys, tokens without a form of their own), `difficult` a
 * password with signs that need quoting, `token` a provider's format, `connection` a URL with a password inside, `key` a
 * PEM block.
 */
export type SecretKind = 'password' | 'opaque' | 'difficult' | 'token' | 'connection' | 'key';

export interface PlantedSecret {
  readonly kind: SecretKind;
  /** The whole value as an application reads it. */
  readonly text: string;
  /** UTF-16 index in `text` at which a finding by format starts. */
  readonly offset: number;
  /** A token rule knows it by its form, wherever it stands. */
  readonly hasForm: boolean;
}

const TOKENS = [
  '{{github:ghp_}}',
  '{{github:npm_}}',
  '{{gitlab:glpat-}}',
  '{{age}}',
  '{{jwt}}',
  'hvs.{{base64url:92}}',
];
const SIGNS = ['!', "'", '"', '\\', '#', ',', ':', '|', '&', '*', '/', '?', '=', '+', '~', 'ö', '日'];
const KEY_FORMS = ['rsa', 'ec', 'pkcs8', 'pkcs8-ed25519', 'openssh'];

/** A secret of one of the kinds. */
export function makeSecret(kind: SecretKind, choice: Choice): PlantedSecret {
  switch (kind) {
    case 'password':
      return plain(kind, password(choice));
    case 'opaque':
      return plain(kind, choice.text(choice.pick(['{{alnum:32}}', '{{alnum:40}}', '{{hex:64}}'])));
    case 'difficult':
      return plain(kind, difficult(choice));
    case 'token':
      return { ...plain(kind, choice.text(choice.pick(TOKENS))), hasForm: true };
    case 'connection': {
      const before = choice.pick(['postgres://app:', 'mongodb+srv://reader:', 'amqp://worker:']);
      const text = `${before}${choice.text('{{password:18}}')}@db.${choice.word()}.internal:5432/orders`;
      return { kind, text, offset: before.length, hasForm: true };
    }
    case 'key':
      return { ...plain(kind, choice.text(`{{pem:${choice.pick(KEY_FORMS)}}}`)), hasForm: true };
  }
}

/** With a digit, without which an unquoted word in a text could be anything. */
function password(choice: Choice): string {
  for (;;) {
    const text = choice.text(`{{password:${14 + choice.below(12)}}}`);
    if (/\d/.test(text)) return text;
  }
}

function plain(kind: SecretKind, text: string): PlantedSecret {
  return { kind, text, offset: 0, hasForm: false };
}

/** Signs stand inside, so that what the value starts and ends with is not mistaken for syntax around it. */
function difficult(choice: Choice): string {
  const letters = choice.text('{{alnum:20}}');
  const [first, second] = [3 + choice.below(5), 10 + choice.below(6)];
  return `${letters.slice(0, first)}${choice.pick(SIGNS)}${letters.slice(first, second)}${choice.pick(SIGNS)}${letters.slice(second)}`;
}
