/**
 * A strict reader of XML 1.0 without a document type: throws at the first thing that a conforming processor must refuse,
 * such as a character that no document may hold, a bare `&` or `<`, `]]>` in text, a repeated attribute, a wrong end tag.
 */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, references resolved. */
  readonly text: string;
}

/** Code units that are no part of any XML character; surrogates are judged in pairs. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NAME = '[A-Za-z_][\\w.-]*';
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})="([^"<]*)"`, 'g');

/** The root element. */
export function readXml(document: string): XmlElement {
  const bad = FORBIDDEN.exec(document);
  if (bad !== null) throw new Error(`a character that XML cannot hold at ${bad.index}`);
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(document)?.[0] ?? '';
  const reader: Reader = { document, at: declaration.length };
  const root = element(reader);
  if (document.slice(reader.at).trim() !== '') throw new Error(`something behind the root element at ${reader.at}`);
  return root;
}

interface Reader {
  readonly document: string;
  at: number;
}

function tag(reader: Reader): { name: string; isEnd: boolean; isEmpty: boolean; list: string } {
  TAG.lastIndex = reader.at;
  const [whole = '', slash, name = '', list = '', empty] = TAG.exec(reader.document) ?? [];
  if (whole === '') throw new Error(`no tag at ${reader.at}: ${reader.document.slice(reader.at, reader.at + 40)}`);
  reader.at += whole.length;
  return { name, isEnd: slash === '/', isEmpty: empty === '/', list };
}

function element(reader: Reader): XmlElement {
  const { name, isEnd, isEmpty, list } = tag(reader);
  if (isEnd) throw new Error(`an end tag without its start: ${name}`);
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of list.matchAll(ATTRIBUTE)) {
    if (key in attributes) throw new Error(`an attribute twice: ${key}`);
    attributes[key] = resolved(value);
  }
  const children: XmlElement[] = [];
  let text = '';
  while (!isEmpty) {
    const next = reader.document.indexOf('<', reader.at);
    if (next === -1) throw new Error(`${name} has no end`);
    text += resolved(reader.document.slice(reader.at, next));
    reader.at = next;
    if (!reader.document.startsWith('</', next)) {
      children.push(element(reader));
      continue;
    }
    const end = tag(reader);
    if (end.name !== name) throw new Error(`${end.name} ends ${name}`);
    break;
  }
  return { name, attributes, children, text };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&([^;&\s]*;)?/g, (whole, body = '') => {
    const code = /^#(\d+);$/.exec(body)?.[1];
    const character = code === undefined ? ENTITIES[body.slice(0, -1)] : String.fromCodePoint(Number(code));
    if (character === undefined || FORBIDDEN.test(character)) throw new Error(`no such reference: ${whole}`);
    return character;
  });
}
