/**
 * Which keys of a Secret hold what its name promises. Charts put hosts, ports and user names beside the password; those
 * are judged like any other value (a token in them is still found), not as secrets by their place.
 */

const PUBLIC_MATERIAL =
  /(?:^|[-_.])(?:ca\.crt|tls\.crt|ca\.pem|ca-bundle\.crt|ca-certificates\.crt)$|\.(?:crt|cer|pub)$|known_hosts$|(?:^|[-_.])cert(?:ificate)?$|public[-_]?(?:ssh[-_]?)?key$/i;

const SETTING =
  /^(?:enable|disable|use|is)(?=[-_A-Z])|^(?:ENABLE|DISABLE|USE|IS)_|(?:Path|Mtime|Dir|Interval|Timeout)$|[-_](?:path|dir|interval|timeout|PATH|DIR|INTERVAL|TIMEOUT)$/;

/** A key that ends in one of these words holds that, whatever else its name says (`AUTH_URL`, `tokenIssuerHost`). */
const PLAIN_WORDS: ReadonlySet<string> = new Set([
  'address',
  'addresses',
  'algorithm',
  'audience',
  'bucket',
  'cipher',
  'database',
  'db',
  'dbname',
  'description',
  'email',
  'enabled',
  'endpoint',
  'expiration',
  'host',
  'hostname',
  'insecure',
  'issuer',
  'mechanism',
  'name',
  'namespace',
  'organization',
  'owner',
  'port',
  'project',
  'protocol',
  'provider',
  'realm',
  'region',
  'server',
  'schema',
  'type',
  'uri',
  'url',
  'user',
  'username',
  'version',
]);

/** Who or where, not what opens: `client-id`, `username_in`, `azurestorageaccountname`. */
const IDENTIFIER =
  /(?:client|tenant|app|application|project|account|subscription|org|organi[sz]ation|user|group|installation|access|zone)[-_.]?id$|(?:user|account|host|server|db|database)[-_.]?name(?:[-_.]?(?:in|out|\d{1,2}))?$/i;

/** Keys of a bootstrap token Secret that are not the token (kubernetes.io, "Bootstrap Token Secret Format"). */
const BOOTSTRAP_SETTING = /^(?:usage-bootstrap-[a-z]+|auth-extra-groups)$/;
/** The `type` of such a Secret. */
export const BOOTSTRAP_TYPE = 'bootstrap.kubernetes.io/token';

/** True for keys of a Secret (of the given `type`) whose values are no secret by their place alone. */
export function isExemptKey(key: string, secretType: string | undefined): boolean {
  if (PUBLIC_MATERIAL.test(key) || BOOTSTRAP_SETTING.test(key) || SETTING.test(key)) return true;
  if (secretType === BOOTSTRAP_TYPE && key === 'token-id') return true;
  return IDENTIFIER.test(key) || PLAIN_WORDS.has(lastWord(key));
}

const TELLING =
  /(?:pass(?:word|wd|phrase)?|pwd|pw|token|secret|secretkey|apikey|accesskey|privatekey|credentials?|dsn|htpasswd)$/i;
const TELLING_KEY = /(?:secret|api|access|private|auth|encryption|signing|master|account|client)[-_.]?key$/i;

/** True for keys whose name alone says that a literal under them is a secret, even a weak one. */
export function isTellingKey(key: string): boolean {
  return (TELLING.test(key) || TELLING_KEY.test(key)) && !SETTING.test(key);
}

/** `user` of `DB_USER`, `databaseUser` and `db-user`; the whole of `username`. */
function lastWord(key: string): string {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1-$2').split(/[-_.\s]+/);
  return (words.at(-1) ?? '').toLowerCase();
}
