import { describe, expect, it } from '@jest/globals';
import { parseAssignment } from '../../src/detect/assignment-grammar.ts';

/** Not written behind `pass:`, where a rule for OpenSSL knows it. */
const WORD = 's3cret';

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
    ['var password string = "s3cret"', 'password', 's3cret'],
    ['Dim password As String = "s3cret"', 'password', 's3cret'],
    ['static const char password[64] = "s3cret";', 'password', 's3cret'],
    ['public string Password { get; set; } = "s3cret";', 'Password', 's3cret'],
    ['password <- "s3cret"', 'password', 's3cret'],
    ['#define DB_PASSWORD "s3cret"', 'DB_PASSWORD', 's3cret'],
    ['set -gx DB_PASSWORD "s3cret"', 'DB_PASSWORD', 's3cret'],
    ["$ENV{DB_PASSWORD} = 's3cret';", 'DB_PASSWORD', 's3cret'],
    ['process.env.DB_PASSWORD || "s3cret"', 'process.env.DB_PASSWORD', 's3cret'],
    ['os.environ["DB_PASSWORD"] = "s3cret"', 'DB_PASSWORD', 's3cret'],
    ['os.environ.get("DB_PASSWORD") or "s3cret"', 'DB_PASSWORD', 's3cret'],
    ['ENV.fetch("DB_PASSWORD") { "s3cret" }', 'DB_PASSWORD', 's3cret'],
    ['env::var("DB_PASSWORD").unwrap_or("s3cret".to_string())', 'DB_PASSWORD', 's3cret'],
    ['setenv("DB_PASSWORD", "s3cret", 1);', 'DB_PASSWORD', 's3cret'],
    ['flag.String("password", "s3cret", "of the database")', 'password', 's3cret'],
    ['parser.add_argument("--password", type=str, default="s3cret")', 'password', 's3cret'],
    ['let password = String::from("s3cret");', 'password', 's3cret'],
    ['password := []byte("s3cret")', 'password', 's3cret'],
    ['PASSWORD = ("s3cret")', 'PASSWORD', 's3cret'],
    ['password = """s3cret"""', 'password', 's3cret'],
    ['<Login password={"s3cret"} />', 'password', 's3cret'],
    ['<db:password>s3cret</db:password>', 'password', 's3cret'],
    ['<password encrypted="false">s3cret</password>', 'password', 's3cret'],
    ['<password><![CDATA[s3cret]]></password>', 'password', 's3cret'],
    ['<password value="s3cret"/>', 'password', 's3cret'],
    ['<param name="password" type="text" value="s3cret"/>', 'password', 's3cret'],
    ['<property name="password">s3cret</property>', 'password', 's3cret'],
    ['<key>password</key><string>s3cret</string>', 'password', 's3cret'],
    ['tool -password s3cret', 'password', 's3cret'],
    [`openssl pkcs12 -password pass:${WORD}`, 'password', WORD],
    [`openssl pkcs12 -password 'pass:${WORD}'`, 'password', WORD],
    ['tool.sh ${DB_PASSWORD:-s3cret}', 'DB_PASSWORD', 's3cret'],
    ['helm upgrade app --set db.password=s3cret,replicas=2', 'db.password', 's3cret'],
    ['wss://host/#password=s3cret&x=1', 'password', 's3cret'],
    ['@Value("${db.password:s3cret}")', 'db.password', 's3cret'],
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
    'openssl pkcs12 -password env:S3CRET',
    'openssl pkcs12 -password "file:/run/s3cret"',
    'the password "s3cret" is used here',
    "sign('', 'password') => 's3cret'",
    'make(name + "-password", "s3cret")',
    'make(name+"-password", "s3cret", "other")',
  ])('is not read in %s', (text) => {
    expect(parseAssignment(text, text.toLowerCase().indexOf('password'))).toBeUndefined();
  });

  it.each([
    ['client.login("svc", "s3cret")', 'login', 'login()'],
    ["await login(user, 's3cret');", 'login', 'login()'],
    ['req.SetBasicAuth("svc", "s3cret")', 'BasicAuth', 'SetBasicAuth()'],
    ['.basic_auth("svc", Some("s3cret"))', 'basic_auth', 'basic_auth()'],
    ["http.basic_auth 'svc', 's3cret'", 'basic_auth', 'basic_auth()'],
    ['requests.get(url, auth=("svc", "s3cret"))', 'auth', 'auth()'],
    ["jwt.sign(payload, 's3cret')", 'sign', 'jwt.sign()'],
    ["new PDO($dsn, 'svc', 's3cret');", 'PDO', 'PDO()'],
    ['getConnection("jdbc:mysql://db/app", "svc", "s3cret")', 'getConnection', 'getConnection()'],
  ])('is read in the call %s', (text, word, key) => {
    expect(parseAssignment(text, text.indexOf(word))).toMatchObject({ key, value: 's3cret' });
  });

  it.each(['login("s3cret")', 'login(user, password)', "['login', 's3cret']", 'the login, "s3cret"'])(
    'is not read in the call %s',
    (text) => {
      expect(parseAssignment(text, text.indexOf('login'))?.key).not.toBe('login()');
    },
  );

  it('says where the value stands, without its quotes', () => {
    const text = 'x.password = "s3cret"';
    const { valueStart, valueEnd } = parseAssignment(text, 2) ?? { valueStart: 0, valueEnd: 0 };
    expect(text.slice(valueStart, valueEnd)).toBe('s3cret');
  });
});
