/** The templates of a request with the secret and its parts in their places. What comes out is sent, never printed or kept. */

const PLACEHOLDER = /\{\{(?:secret|part\.([a-z0-9-]+)|basic:([^:{}]*):([^:{}]*))\}\}/g;
const PART_NAME = /part\.([a-z0-9-]+)/g;

/** What is sent: the secret, and its parts by name. */
export interface Filling {
  readonly secret: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** The names of the parts that a template asks for. */
export function partsNamedIn(template: string): string[] {
  const placeholders = template.match(PLACEHOLDER) ?? [];
  return placeholders.flatMap((text) => [...text.matchAll(PART_NAME)].map(([, name]) => name ?? ''));
}

/** The headers, filled. All that goes in must be printable ASCII, which cannot end a header (RFC 9110, 5.5). */
export function fillHeaders(headers: Readonly<Record<string, string>>, filling: Filling): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, template]) => [name, fill(template, filling, asItIs)]));
}

/** The body, filled; what goes in is escaped for its media type, so that it stays inside its quotes or its field. */
export function fillBody(body: string, filling: Filling, mediaType: string | undefined): string {
  return fill(body, filling, mediaType === 'application/json' ? insideJson : encodeURIComponent);
}

function fill(template: string, filling: Filling, quote: (text: string) => string): string {
  return template.replace(PLACEHOLDER, (_, part?: string, user?: string, password?: string) => {
    if (part !== undefined) return quote(filling.parts[part] ?? '');
    return quote(user === undefined || password === undefined ? filling.secret : basic(user, password, filling));
  });
}

/** `user:password` in base64; the word `secret` stands for the secret, `part.NAME` for a part. */
function basic(user: string, password: string, { secret, parts }: Filling): string {
  const [name, word] = [user, password].map((text) => {
    if (text === 'secret') return secret;
    return text.startsWith('part.') ? (parts[text.slice('part.'.length)] ?? '') : text;
  });
  return Buffer.from(`${name}:${word}`, 'latin1').toString('base64');
}

function asItIs(text: string): string {
  return text;
}

function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
