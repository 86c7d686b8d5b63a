import { describe, expect, it } from '@jest/globals';
import { parseAssignment } from '../../src/detect/assignment-grammar.ts';

describe('an assignment', () => {
  it.each([
    ['password = "s3cret value"', 'password', 's3cret value'],
    ["const password: string = 's3cret';", 'password', 's3cret'],
    ['DB_PASSWORD=s3cret', 'DB_PASSWORD', 's3cret'],
    ['export DB_PASSWORD=s3cret # comment', 'DB_PASSWORD', 's3cret'],
    ['spring.datasource.password=s3cret', 'spring.datasource.password', 's3cret'],
    ['"password": "s3cret",', 'password', 's3cret'],
    ["  'password' => 's3cret',", 'password', 's3cret'],
    ['password := "s3cret"', 'password', 's3cret'],
    ['  password: s3cret', 'password', 's3cret'],
    ['<password>s3cret</password>', 'password', 's3cret'],
    ['<add key="password" value="s3cret"/>', 'password', 's3cret'],
    ['mysql --password=s3cret -u root', 'password', 's3cret'],
    ['mysql --password s3cret -u root', 'password', 's3cret'],
    ['client.setPassword("s3cret")', 'client.setPassword', 's3cret'],
    ["set('password', 's3cret')", 'password', 's3cret'],
    ['env["password"] = "s3cret"', 'password', 's3cret'],
    ['https://host/?password=s3cret&x=1', 'password', 's3cret'],
    ['{\\"password\\": \\"s3cret\\"}', 'password', 's3cret'],
    ['pub const PASSWORD: &str = "s3cret";', 'PASSWORD', 's3cret'],
    ['proxy_set_header X-Password "s3cret";', 'X-Password', 's3cret'],
    ['SetEnv DB_PASSWORD "s3cret"', 'DB_PASSWORD', 's3cret'],
    ['ENV DB_PASSWORD s3cret', 'DB_PASSWORD', 's3cret'],
    ['password = "a\\"b"', 'password', 'a\\"b'],
  ])('is read in %s', (text, key, value) => {
    expect(parseAssignment(text, text.toLowerCase().indexOf('password'))).toMatchObject({ key, value });
  });

  it.each([
    'the password is long',
    'if (password == other)',
    'password',
    'password::Type',
    'checkPassword(input)',
    "['user', 'password', 'next', 'word']",
    '{{ password: 16 }}',
    'the password "s3cret" is used here',
    "sign('', 'password') => 's3cret'",
  ])('is not read in %s', (text) => {
    expect(parseAssignment(text, text.toLowerCase().indexOf('password'))).toBeUndefined();
  });

  it('says where the value stands, without its quotes', () => {
    const text = 'x.password = "s3cret"';
    const { valueStart, valueEnd } = parseAssignment(text, 2) ?? { valueStart: 0, valueEnd: 0 };
    expect(text.slice(valueStart, valueEnd)).toBe('s3cret');
  });
});
