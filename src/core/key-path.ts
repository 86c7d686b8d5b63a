/**
 * The way to a value inside a structured document, written as kubectl users write it:
 * `data.password`, `items[1].data.token`, `data[".dockerconfigjson"].auths["registry.example"].auth`.
 */

/** Keys (strings) and list indexes (numbers from 0), outermost first. */
export type KeyPath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_][\w-]*$/;

/** The key path as text; keys that hold dots or other punctuation are quoted in brackets. */
export function formatKeyPath(keyPath: KeyPath): string {
  let text = '';
  for (const step of keyPath) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (PLAIN_KEY.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
