import { describe, expect, it } from '@jest/globals';
import {
  escapeHtml,
  escapeJson,
  escapeMarkdown,
  escapeSarifMessage,
  escapeTerminal,
  escapeUri,
  escapeWorkflowData,
  escapeWorkflowProperty,
  escapeXml,
  isPrintable,
  webLink,
} from '../../src/report/escape.ts';

describe('escapeTerminal', () => {
  it.each([
    ['an ANSI escape', '\x1b[31m', '\\x1b[31m'],
    ['a line feed', 'a\nb', 'a\\nb'],
    ['a carriage return', 'a\rb', 'a\\rb'],
    ['a tab', 'a\tb', 'a\\tb'],
    ['a C1 control', 'a\x9bb', 'a\\x9bb'],
    ['a delete character', '\x7f', '\\x7f'],
    ['a bidirectional override', 'a\u202eb', 'a\\u{202e}b'],
    ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['an unpaired surrogate', 'a\ud83db', 'a\\u{d83d}b'],
    ['a build log command', '##[add-mask]x', '#\\x23[add-mask]x'],
    ['a build log command of another service', '##vso[task.x]', '#\\x23vso[task.x]'],
  ])('makes %s visible', (_, text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });

  it('keeps letters of every script, combining marks and emoji', () => {
    const text = 'Größe/日本語/e\u0301/🚀 ## [x]';
    expect(escapeTerminal(text)).toBe(text);
    expect(isPrintable(text)).toBe(true);
  });

  it('changes nothing when it is applied twice', () => {
    const once = escapeTerminal('\x1b\n##[x] \\n');
    expect(escapeTerminal(once)).toBe(once);
  });
});

describe('escapeWorkflowData', () => {
  it('encodes per cent signs before line feeds', () => {
    expect(escapeWorkflowData('100%\n%0A')).toBe('100%25%0A%250A');
  });
});

describe('escapeWorkflowProperty', () => {
  it('encodes what ends a property or a command', () => {
    expect(escapeWorkflowProperty('a,b:c%.yaml::')).toBe('a%2Cb%3Ac%25.yaml%3A%3A');
  });
});

describe('escapeMarkdown', () => {
  it.each(['[x](http://a.invalid)', '<b>', '`code`', 'a|b', '@team', '#12', '**b**', '$x$', '- item', '1. item', '\\'])(
    'leaves no meaning in %s',
    (text) => {
      expect(escapeMarkdown(text)).toMatch(/^(?:[\w\s():/.]|&#\d+;)*$/);
      expect(escapeMarkdown(text)).not.toMatch(/:\/\/|^\d+\./);
    },
  );
});

describe('escapeXml', () => {
  it('leaves no character that ends a text or an attribute, and none that XML cannot hold', () => {
    expect(escapeXml('<a b="c" d=\'e\'>&]]>\x00\ufffe')).toBe(
      '&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;]]&#62;\\x00\\u{fffe}',
    );
  });
});

describe('webLink', () => {
  it.each([
    'javascript:alert(1)',
    'https://a.invalid/)x',
    'https://a.invalid/ b',
    'https://a.invalid/\x1b[2J',
    'https://',
    'http://a|b',
  ])('is nothing for %j', (url) => {
    expect(webLink(url)).toBeUndefined();
  });

  it('is the URL of a web page', () => {
    expect(webLink('https://a.invalid/docs?x=1#y')).toBe('https://a.invalid/docs?x=1#y');
  });
});

describe('escapeHtml', () => {
  it.each(['<b>', '"', "'", '&amp;', '`', '<!--', ']]>', '" onclick="x', '</script>'])(
    'leaves no meaning in %s',
    (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).toMatch(/^(?:[\w\s=!\-\]/;]|&#\d+;)*$/);
      expect(escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(text);
    },
  );

  it('shows what cannot be printed', () => {
    expect(escapeHtml('a\0\n\u202e')).toBe('a\\x00\\n\\u{202e}');
  });
});

describe('escapeSarifMessage', () => {
  it('lets no embedded link form', () => {
    expect(escapeSarifMessage('items[1](x)')).toBe('items[1] (x)');
  });
});

describe('escapeJson', () => {
  it('gives pure JSON that parses to the same value', () => {
    const value = { text: '\x1b\x7f\x9b\u202e\u2028\ud83d##[x] \u{e0001}' };
    const json = escapeJson(value);
    expect(JSON.parse(json)).toEqual(value);
    expect(json).toMatch(/^[\x20-\x7e]*$/);
    expect(json).not.toContain('##[');
  });
});

describe('escapeUri', () => {
  it.each([
    ['a path', 'charts/shop/values.yaml', 'charts/shop/values.yaml'],
    ['spaces and per cent signs', 'a b/100%.txt', 'a%20b/100%25.txt'],
    ['what looks like a scheme', 'c:x', 'c%3Ax'],
    ['what looks like a query or fragment', 'a?b#c', 'a%3Fb%23c'],
    ['what looks like an authority', '//host/x', '/host/x'],
    ['an unpaired surrogate', '\ud83d', '%EF%BF%BD'],
    ['nothing at all', '', '.'],
  ])('encodes %s', (_, path, uri) => {
    expect(escapeUri(path)).toBe(uri);
  });
});
