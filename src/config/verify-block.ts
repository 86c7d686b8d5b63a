/**
 * The `verify:` block of a rule: the one read-only request that tells whether a secret still works. Refused here, so that
 * it can never happen later: a secret in the URL, a request without encryption, a body that a secret could break out of.
 */

import type { RulePart } from '../core/part.ts';
import type { VerifyRequest } from '../core/verification.ts';
import { checkPattern } from './pattern.ts';
import { type Place, quoted, refuse } from './place.ts';
import { choice, entries, type Fields, fields, integer, list, text } from './yaml-fields.ts';
import type { YamlNode } from './yaml-tree.ts';

const KEYS = ['method', 'url', 'headers', 'body', 'only', 'active', 'inactive', 'active-body', 'inactive-body'];
const METHODS: readonly VerifyRequest['method'][] = ['GET', 'POST'];
const MAX_LENGTH = 1_000;
const MAX_HEADERS = 20;

/** These three stand in schema/rules.schema.json as well. */
const URL_SHAPE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[^\s{}#\\]*)?$/;
const HEADER_NAME =
  /^(?!(?:connection|content-length|cookie|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$|proxy-|sec-)[a-z][a-z0-9-]*$/;
const TEMPLATE =
  /^(?:(?!\{\{)[\x20-\x7e]|\{\{(?:secret|part\.[a-z0-9-]+|basic:secret:[\w.~-]*|basic:[\w.~-]*:secret)\}\})+$/;
/** The names of parts in a template: `{{part.NAME}}`, `{{basic:part.NAME:secret}}`. */
const PART = /\{\{(?:[^{}]*:)?part\.([a-z0-9-]+)(?=[:}])/g;

const ESCAPED_TYPES = ['application/json', 'application/x-www-form-urlencoded'];

/** The request of the block; throws UnsealedError as `parseRules` does. */
export function readVerify(node: YamlNode, parts: readonly RulePart[], place: Place): VerifyRequest {
  const block = fields(node, 'verify', KEYS, place);
  const method = choice(
    block.need('method', 'write GET, or POST for an API that asks for it'),
    'method',
    METHODS,
    place,
  );
  const headers = optional(block, 'headers', (value) => readHeaders(value, place)) ?? {};
  const body = optional(block, 'body', (value) => readTemplate(value, 'body', place));
  const only = optional(block, 'only', (value) => readPattern(value, 'only', place));
  const activeBody = optional(block, 'active-body', (value) => readPattern(value, 'active-body', place));
  const inactiveBody = optional(block, 'inactive-body', (value) => readPattern(value, 'inactive-body', place));
  const request: VerifyRequest = {
    method,
    url: readUrl(block.need('url', 'name an https address of the provider that changes nothing'), place),
    headers,
    active: readStatuses(block.need('active', 'list the status codes of a secret that works'), 'active', place),
    inactive: optional(block, 'inactive', (value) => readStatuses(value, 'inactive', place)) ?? [],
    ...(body === undefined ? {} : { body }),
    ...(only === undefined ? {} : { only }),
    ...(activeBody === undefined ? {} : { activeBody }),
    ...(inactiveBody === undefined ? {} : { inactiveBody }),
  };
  refuseSenseless(request, block, place);
  refuseUnknownParts(request, parts, block, place);
  return request;
}

function optional<T>(block: Fields, key: string, read: (node: YamlNode) => T): T | undefined {
  const node = block.get(key);
  return node === undefined ? undefined : read(node);
}

function readUrl(node: YamlNode, place: Place): string {
  const url = text(node, 'url', place);
  if (/[{}]/.test(url)) {
    refuse(place, node.at, 'url must not hold a secret: addresses stand in logs', 'send it in a header or in the body');
  }
  if (url.length <= MAX_LENGTH && URL_SHAPE.test(url) && URL.canParse(url)) return url;
  return refuse(
    place,
    node.at,
    'url must be an https address without user, fragment or blanks, its host in lower case',
    'write it as https://api.acme.example/v1/me',
  );
}

function readHeaders(node: YamlNode, place: Place): Record<string, string> {
  const given = entries(node, 'headers', place);
  if (given.length > MAX_HEADERS) refuse(place, node.at, 'too many headers', `keep to ${MAX_HEADERS}`);
  const headers: [string, string][] = given.map(({ key, keyAt, value }) => {
    if (key.length > MAX_LENGTH || !HEADER_NAME.test(key)) {
      const hint = 'write a name in lower case; cookies and what the connection itself says cannot be set';
      refuse(place, keyAt, `bad header name ${quoted(key)}`, hint);
    }
    return [key, readTemplate(value, 'a header', place)];
  });
  return Object.fromEntries(headers);
}

function readTemplate(node: YamlNode, what: string, place: Place): string {
  const template = text(node, what, place);
  if (template.length <= MAX_LENGTH && TEMPLATE.test(template)) return template;
  return refuse(
    place,
    node.at,
    `${what} is not well formed`,
    'write one line of ASCII with {{secret}}, {{basic:secret:}} or {{basic:user:secret}} in it',
  );
}

function readPattern(node: YamlNode, what: string, place: Place): string {
  const pattern = text(node, what, place);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place, node.at, `${what}: ${check.cause}`, check.hint);
}

/** Redirects, rate limits and failures of the server prove nothing about a secret. */
function readStatuses(node: YamlNode, what: string, place: Place): number[] {
  return list(node, what, place, false).map((item) => {
    const status = integer(item, `each status code of ${what}`, [200, 499], place);
    if (status !== 429 && (status < 300 || status > 399)) return status;
    return refuse(place, item.at, `status code ${status} proves nothing`, 'leave out redirects and 429');
  });
}

function refuseSenseless(request: VerifyRequest, block: Fields, place: Place): void {
  const { method, headers, body, active, inactive, activeBody, inactiveBody } = request;
  if (body !== undefined && method === 'GET') {
    refuse(place, block.at, 'a GET has no body', 'write method: POST if the provider asks for it, or remove the body');
  }
  const holds = (template: string | undefined) => template !== undefined && /\{\{[^}]*secret/.test(template);
  if (!holds(body) && !Object.values(headers).some(holds)) {
    refuse(place, block.at, 'the request does not hold the secret', 'put {{secret}} into a header or the body');
  }
  if (holds(body) && !ESCAPED_TYPES.includes(headers['content-type'] ?? '')) {
    const hint = `set the header content-type to ${ESCAPED_TYPES.join(' or ')}`;
    refuse(place, block.at, 'it is not said how a secret in the body is escaped', hint);
  }
  const both = active.find((status) => inactive.includes(status));
  if (both !== undefined && (activeBody === undefined || inactiveBody === undefined)) {
    const hint = 'tell the answers apart by active-body and inactive-body';
    refuse(place, block.at, `status code ${both} means both active and inactive`, hint);
  }
}

function refuseUnknownParts(request: VerifyRequest, parts: readonly RulePart[], block: Fields, place: Place): void {
  const templates = [...Object.values(request.headers), request.body ?? ''];
  const named = templates.flatMap((template) => [...template.matchAll(PART)].map(([, name]) => name));
  const unknown = named.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    refuse(place, block.at, `the rule has no part ${quoted(unknown)}`, 'name one of its parts: {{part.key-id}}');
  }
  if (named.length > 0 && request.inactive.length > 0) {
    const hint = 'leave inactive out: the part that stands near may be that of another secret';
    refuse(place, block.at, 'where a part is sent, a refusal proves nothing', hint);
  }
}
