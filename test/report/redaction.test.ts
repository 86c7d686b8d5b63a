import { describe, expect, it } from '@jest/globals';
import { createRedaction } from '../../src/report/redaction.ts';
import { makeFinding, makeResult, makeValue } from '../support/findings.ts';

describe('the redaction of a report', () => {
  const value = makeValue();
  const other = makeValue();
  const result = makeResult([
    makeFinding({ value }),
    makeFinding({ value: other }),
    makeFinding({ value: 'postgres' }),
  ]);
  const redaction = createRedaction(result, false);

  it('masks every secret of the result in free text', () => {
    expect(redaction.prose(`use ${value}, not ${other}`)).toBe('use ********, not ********');
  });

  it('masks a secret in its base64 form', () => {
    expect(redaction.name(`x/${Buffer.from(value).toString('base64')}.txt`)).toBe('x/********.txt');
  });

  it('masks secrets that overlap as one', () => {
    const long = createRedaction(makeResult([makeFinding({ value }), makeFinding({ value: `${value}9z` })]), false);
    expect(long.prose(`<${value}9z>`)).toBe('<********>');
  });

  it('keeps a name that a secret happens to equal, since masking it would say what the secret is', () => {
    expect(redaction.name('charts/postgres/values.yaml')).toBe('charts/postgres/values.yaml');
  });

  it('masks that same word in free text', () => {
    expect(redaction.prose('set it to postgres')).toBe('set it to ********');
  });

  it('masks secrets of suppressed findings, too', () => {
    const suppressed = makeFinding({ value, verdict: { kind: 'suppressed', by: 'baseline' } });
    expect(createRedaction(makeResult([suppressed]), false).name(value)).toBe('********');
  });

  it('gives at most four characters of the secret itself', () => {
    expect(redaction.secret(makeFinding({ value }).secret)).toBe(
      `${value.slice(0, 4)}**** (${value.length} characters)`,
    );
  });

  it('lets everything stand when secrets are to be shown', () => {
    const shown = createRedaction(result, true);
    expect(shown.secret(makeFinding({ value }).secret)).toBe(value);
    expect(shown.prose(value)).toBe(value);
  });
});
