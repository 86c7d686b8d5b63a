/** The templates of a request with the secret in its place. What comes out is sent, never printed or kept. */

const PLACEHOLDER = /\{\{(?:secret|basic:([^:{}]*):([^:{}]*))\}\}/g;

/** The headers, filled. The secret must be printable ASCII, which cannot end a header (RFC 9110, 5.5). */
export function fillHeaders(headers: Readonly<Record<string, string>>, secret: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, template]) => [name, fill(template, secret, asItIs)]));
}

/** The body, filled; the secret is escaped for its media type, so that it stays inside its quotes or its field. */
export function fillBody(body: string, secret: string, mediaType: string | undefined): string {
  return fill(body, secret, mediaType === 'application/json' ? insideJson : encodeURIComponent);
}

function fill(template: string, secret: string, quote: (text: string) => string): string {
  return template.replace(PLACEHOLDER, (_, user?: string, password?: string) =>
    quote(user === undefined || password === undefined ? secret : basic(user, password, secret)),
  );
}

/** `user:password` in base64, one of the two being the word `secret`, which stands for it. */
function basic(user: string, password: string, secret: string): string {
  const [name, word] = [user, password].map((part) => (part === 'secret' ? secret : part));
  return Buffer.from(`${name}:${word}`, 'latin1').toString('base64');
}

function asItIs(text: string): string {
  return text;
}

function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
