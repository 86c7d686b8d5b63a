/** Shapes of values that are no secrets, whatever name they stand under. */

/** What is public by its form, or names a thing, a method or a type: no secret even in a place that holds secrets. */
const PUBLIC: readonly RegExp[] = [
  /^(?:string|boolean|number|integer|object)$/i, // the type of a value, in its place
  /^(?:sha\d+|md5|blake\w+)(?:[:-]|$)/i, // digest, or its name
  /@sha256:[\da-f]{64}$/, // image by digest
  /^(?:[\da-f]{2}:){5,63}[\da-f]{2}$/i, // fingerprint, hardware address
  /^ocid1\.\w+\./, // Oracle Cloud identifier
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+)\s/, // public key
  /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)/,
  /^age1[a-z0-9]{20,}$/,
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:scram|hmac|bcrypt|argon2(?:i|d|id)?|pbkdf2)(?:-[\w-]+)?$/i,
  /^(?:aes|chacha20|serpent|twofish)[-_](?:cbc|ctr|ecb|gcm|xts|poly1305|\d{3})[\w:-]{0,24}$/i,
];

/** These never are: no secret looks like a switch, a number, a colour, a public key. */
const NEVER: readonly RegExp[] = [
  ...PUBLIC,
  /^(?:true|false|yes|no|on|off|null|none|nil|undefined|void|string|boolean|number|object|any|unknown|never)$/i,
  /^[-+]?[\d.,_]+(?:[a-z]{1,3}|%)?$/i, // number, size, duration
  /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/,
  /^v?\d+(?:\.\d+){1,3}(?:[-+][\w.]+)?$/, // version
  /^(?:\.{1,2}\/|~\/|[A-Za-z]:[\\/])[^\s]*$/, // path
  /^\/(?![A-Za-z\d+/]{20,}={0,2}$)[^\s]*$/, // path that is no base64
  /^[\w.-]+(?:\/[\w.-]+)+\.\w{1,5}$/, // relative path with an extension
  /^[\w.-]+\.(?:json|ya?ml|pem|key|crt|cert|txt|env|toml|ini|conf|cfg|properties|jks|p12|pfx|js|ts|py|sh|go|html?|php|log)$/i,
  /^[a-z][a-z0-9+.-]*:\/\/(?![^/\s]*:[^/\s]*@)\S*$/i, // URL without userinfo
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, // mail address
  /^#[0-9a-f]{3,8}$/i, // colour
  /^[A-Za-z_$][\w$.-]*(?:\(|\[)/, // call, index
  /^[{[]/, // a document of its own
  /^\p{Lu}?\p{Ll}+$/u, // one word of any language
  /^eyJ[\w-]+\.eyJ[\w-]+\.[A-Za-z_-]{0,20}$/, // JSON Web Token with a word for a signature, or none
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:scram|hmac|aes|bcrypt|argon2|pbkdf2)[\w-]*$/i,
  /^(?:aes|des|rsa|ecdsa|sha|hmac)[-_/\d][\w/-]{1,24}$/i, // algorithm
  /^\.[A-Z]\w*(?:\.\w+)+$/, // a template's field, its braces forgotten
  /^\^.*\$$|\(\?[=!:<]|\[[^\]]+\](?:[+*]|\{\d)/, // regular expression
];

/** These are names; a drawn value can have the same outline (`s.` and 24 characters, base64 that begins with a slash). */
const NAMES: readonly RegExp[] = [
  /^\/[^\s]*$/, // path
  /^@?[\w.-]+(?:\/[\w.-]+)+$/, // relative path, package, image
  /^(?:[A-Za-z_$][\w$]*)(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*)?$/, // member access
  /^\s*\+|\+\s*$/, // a piece of a concatenation
  /^(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+$/, // constant name
  /^_?[a-z]+(?:[-_./:]+[a-z]+)+$/, // lower-case words: the name of an object
  /^[a-z]+(?:[A-Z][a-z]+)+$/, // camelCase identifier
  /^(?:[A-Z][a-z]+){2,}$/, // PascalCase identifier
];

/** True for a value that is public, or no value at all, wherever it stands. */
export function isPublicForm(value: string): boolean {
  return PUBLIC.some((shape) => shape.test(value));
}

/** True for a value that is no secret by its shape alone. */
export function isNeverSecret(value: string): boolean {
  return NEVER.some((shape) => shape.test(value));
}

/** True for a value that has the outline of a name or a path. */
export function hasNameShape(value: string): boolean {
  return NAMES.some((shape) => shape.test(value));
}
