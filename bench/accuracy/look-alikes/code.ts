/** Lines of programs that speak of secrets and hold none. */

import type { HarmlessText } from '../look-alike.ts';
import type { Random } from '../random.ts';
import { capital, sentence, word, words } from '../vocabulary.ts';

const thing = (random: Random) =>
  random.pick(['password', 'token', 'secret', 'apiKey', 'accessToken', 'credentials', 'passphrase', 'clientSecret']);
const Thing = (random: Random) => capital(thing(random));
const THING = (random: Random) =>
  random.pick(['PASSWORD', 'TOKEN', 'SECRET', 'API_KEY', 'ACCESS_TOKEN', 'CLIENT_SECRET']);
const name = (random: Random) => `${word(random)}${capital(word(random))}`;
const dollar = '$';

const text = (label: string, paths: readonly string[], make: (random: Random) => string): HarmlessText => ({
  label,
  paths,
  make,
});

const SCRIPTS = ['src/auth.ts', 'src/auth.js', 'app.tsx', 'lib/index.mjs'];

export const CODE: readonly HarmlessText[] = [
  text(
    'type definition',
    ['src/types.ts', 'index.d.ts'],
    (random) =>
      `export interface ${capital(word(random))} {\n  ${thing(random)}: string;\n  ${thing(random)}?: ${random.pick(['string | null', 'Secret', 'Promise<string>', `${capital(word(random))}Token<string>`, 'Buffer | undefined'])};\n  readonly ${thing(random)}: ${capital(word(random))}Credentials[];\n}`,
  ),
  text('environment lookup', SCRIPTS, (random) =>
    random.pick([
      `const ${thing(random)} = process.env.${THING(random)};`,
      `const ${thing(random)} = process.env['${THING(random)}'] ?? '';`,
      `const ${thing(random)} = import.meta.env.VITE_${THING(random)};`,
      `const ${thing(random)} = Deno.env.get("${THING(random)}");`,
    ]),
  ),
  text(
    'environment lookup, other languages',
    ['a.py', 'a.rb', 'a.go', 'A.java', 'a.php', 'a.rs', 'a.cs', 'a.kt', 'a.ex', 'a.sh'],
    (random) =>
      random.pick([
        `${thing(random)} = os.environ["${THING(random)}"]`,
        `${thing(random)} = os.getenv("${THING(random)}", "")`,
        `${thing(random)} = ENV.fetch('${THING(random)}')`,
        `${thing(random)} := os.Getenv("${THING(random)}")`,
        `String ${thing(random)} = System.getenv("${THING(random)}");`,
        `${dollar}${thing(random)} = getenv('${THING(random)}');`,
        `let ${thing(random)} = std::env::var("${THING(random)}")?;`,
        `var ${thing(random)} = Environment.GetEnvironmentVariable("${THING(random)}");`,
        `${thing(random)}: System.get_env("${THING(random)}")`,
        `${thing(random)}="${dollar}{${THING(random)}:?}"`,
        `config :app, ${thing(random)}: System.fetch_env!("${THING(random)}")`,
      ]),
  ),
  text('function call', [...SCRIPTS, 'auth.py', 'auth.go'], (random) =>
    random.pick([
      `const ${thing(random)} = await get${Thing(random)}(${name(random)}, ${name(random)});`,
      `${thing(random)} = self.${name(random)}.generate_${thing(random)}(${name(random)})`,
      `${thing(random)}, err := ${word(random)}.New${Thing(random)}(ctx, ${name(random)})`,
      `this.${thing(random)} = ${name(random)}.${thing(random)}`,
      `${thing(random)} = crypto.randomBytes(${random.int(8, 64)}).toString('hex')`,
      `const ${thing(random)} = \`${dollar}{${name(random)}}:${dollar}{${name(random)}}\`;`,
    ]),
  ),
  text('comparison and branch', [...SCRIPTS, 'auth.php', 'Auth.java'], (random) =>
    random.pick([
      `if (${thing(random)} === '${word(random)}') return ${name(random)};`,
      `case '${thing(random)}': return '${name(random)}${random.int(1, 9)}';`,
      `${thing(random)} == "${word(random)}" ? ${name(random)} : ${name(random)}`,
      `assert(${thing(random)} !== undefined, '${thing(random)} must be set');`,
    ]),
  ),
  text(
    'table of names',
    SCRIPTS,
    (random) =>
      `const names = {\n  ${thing(random)}: '${name(random)}${Thing(random)}',\n  ${thing(random)}: '${THING(random)}_${random.int(1, 9)}',\n  ${thing(random)}: "${word(random)}.${word(random)}.${thing(random)}",\n};`,
  ),
  text(
    'token of a lexer',
    ['src/lexer.ts', 'src/parser.go', 'grammar.js'],
    (random) =>
      `const token = '${random.pick(['=>', '===', 'Identifier', 'StringLiteral', 'EndOfFileToken', 'NumericLiteral64', 'KeywordTemplate2'])}';\ntoken: "${random.pick(['punctuation.definition.tag.begin', 'keyword.control.flow', 'constant.numeric.decimal', 'string.quoted.double', 'entity.name.type.class'])}",\nnextToken = "${capital(word(random))}${capital(word(random))}Token";`,
  ),
  text(
    'exported constant',
    SCRIPTS,
    (random) =>
      `export const ${THING(random)}_HEADER = 'X-${capital(word(random))}-${Thing(random)}';\nexport const ${THING(random)}_KEY = '${word(random)}:${word(random)}:${thing(random)}';\nexport const ${THING(random)}_EVENT = '@@${word(random)}/${THING(random)}_REFRESHED';`,
  ),
  text(
    'angular injection token',
    ['src/tokens.ts'],
    (random) =>
      `export const ${word(random).toUpperCase()}_TOKEN = new InjectionToken<${capital(word(random))}>('${capital(word(random))}${capital(word(random))}Token');`,
  ),
  text(
    'form field',
    ['form.html', 'login.vue', 'app.tsx'],
    (random) =>
      `<input type="password" name="${thing(random)}" id="${word(random)}-${thing(random)}-${random.int(1, 99)}" placeholder="${sentence(random)}" autocomplete="current-password" data-testid="${word(random)}-password-field">`,
  ),
  text(
    'label',
    ['locales/en.json', 'i18n/de.json', 'messages.json'],
    (random) =>
      `{\n  "${thing(random)}": "${sentence(random)}",\n  "forgotPassword": "Forgot your password?",\n  "${word(random)}.password": "${random.pick(['Enter the password', 'Passwort wiederholen', 'Mot de passe oublié ?', '请输入密码', 'Contraseña', 'Пароль2'])}",\n  "${word(random)}Token": "${capital(word(random))} token (${word(random)})"\n}`,
  ),
  text(
    'label file',
    ['messages.properties', 'locale/en.ini', 'en.lproj/a.strings'],
    (random) =>
      `login.password=${sentence(random)}\nlogin.token.error=${sentence(random)}\n"password.label" = "${sentence(random)}";\nreset.password=Reset password`,
  ),
  text(
    'documentation',
    ['README.md', 'docs/auth.md', 'guide.rst'],
    (random) =>
      `The \`${thing(random)}\` option: ${sentence(random)} Set password = the one of your ${word(random)}.\n\n- \`token\`: ${sentence(random)}\n- secret: ${word(random)} ${word(random)} for the ${word(random)}\n\n    password: <your password>\n`,
  ),
  text(
    'comment',
    [...SCRIPTS, 'auth.py'],
    (random) =>
      `// ${thing(random)}: ${sentence(random)}\n/* @param {string} ${thing(random)} - ${sentence(random)} */\n# password = ${words(random, 3).join(' ')}`,
  ),
  text(
    'SQL',
    ['schema.sql', 'migrate.sql'],
    (random) =>
      `CREATE TABLE ${word(random)} (id int, password varchar(${random.int(20, 255)}) NOT NULL, token text DEFAULT '${random.pick(['', 'none', 'unset'])}');\nSELECT password, token FROM ${word(random)} WHERE token = ${random.pick(['?', ':token', '@token', '$1'])};`,
  ),
  text(
    'protobuf and GraphQL',
    ['auth.proto', 'schema.graphql'],
    (random) =>
      `message ${capital(word(random))} {\n  string password = ${random.int(1, 30)};\n  optional string access_token = ${random.int(1, 30)} [deprecated = true];\n}\ntype Login { token: String! password: String }\nmutation { login(password: $password) { token } }`,
  ),
  text(
    'struct tags',
    ['types.go'],
    (random) =>
      `type ${capital(word(random))} struct {\n\tPassword string \`json:"password,omitempty" yaml:"${word(random)}Password"\`\n\tToken *SecretKeySelector \`json:"${word(random)}Token" protobuf:"bytes,${random.int(1, 20)},opt,name=token"\`\n}`,
  ),
  text(
    'schema',
    ['crd.yaml', 'values.schema.json', 'openapi.yaml'],
    (random) =>
      `properties:\n  password:\n    type: string\n    description: ${sentence(random).replaceAll(':', '')}\n  token:\n    $ref: '#/components/schemas/${capital(word(random))}Token'\n  secretKeyRef:\n    type: object\n    required: [key, name]`,
  ),
  text(
    'styles',
    ['app.css', 'theme.scss'],
    (random) =>
      `.password-${word(random)} { color: #${random.hex(6)}; background: url(data:image/png;base64,iVBORw0KGgo${random.base64(90)}); }\n.token.${word(random)} { content: "\\${random.hex(4)}"; }\n$token-color: #${random.hex(6)};`,
  ),
  text(
    'Terraform',
    ['main.tf', 'variables.tf'],
    (random) =>
      `variable "${word(random)}_password" {\n  type = string\n  sensitive = true\n}\nresource "x" "y" {\n  password = ${random.pick([`var.${word(random)}_password`, `random_password.${word(random)}.result`, `data.aws_secretsmanager_secret_version.${word(random)}.secret_string`, `module.${word(random)}.token`, `local.${word(random)}_secret`])}\n  kms_key_id = "arn:aws:kms:eu-west-1:${random.digits(12)}:key/${random.uuid()}"\n}`,
  ),
  text(
    'minified code',
    ['dist/app.min.js', 'vendor/bundle.js'],
    (random) =>
      `!function(e,t){var n=t(${random.int(1, 900)}),r={password:e,token:n.${word(random)},secret:"${word(random)}",${random.lower(2)}:function(){return this.token="${random.pick(['', 'Bearer ', 'none'])}"+n(${random.int(1, 900)}).${word(random)}}};t.${word(random)}=r}({},function(e){return ${random.int(1, 99)}});`,
  ),
  text(
    'test code',
    ['test/auth.test.ts', 'spec/login_spec.rb'],
    (random) =>
      `it('rejects a wrong password', () => {\n  expect(login({ user: '${word(random)}', password: '${random.pick(['wrong', 'password', 'test', 'secret', 'foo', 'pass'])}' })).toBe(false);\n  expect(token).toEqual('${random.pick(['test-token', 'mock-token', 'fake-token', 'token', 'my-token', 'invalid-token'])}');\n});`,
  ),
];
