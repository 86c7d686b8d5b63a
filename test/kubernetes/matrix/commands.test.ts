/** Rows 18, 34 and 58 of the map (P08, I05, I06, I10): what commands are given, in lists, lines, scripts and images. */

import { describe } from '@jest/globals';
import { ALNUM, base64, examine, indented, lines, type Row, randomText, variable } from './rows.ts';

const LIST = 'kubernetes-container-argument';
const PASSWORD = 'generic-password';

/** A password as commands take it: with a digit, without which a bare word could be anything. */
const given = () => `«${randomText(ALNUM, 15)}7»`;
const pod = (...container: string[]) =>
  lines(
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: shop}',
    'spec:',
    '  containers:',
    '  - name: shop',
    indented(`    ${container.join('\n')}`, 4),
  );
const list = (what: string, items: string, key: string, rule = LIST): Row => ({
  id: 'P08',
  what,
  path: 'pod.yaml',
  text: pod(`command: [${items}]`),
  finds: [{ rule, key: `spec.containers[0].${key}`, trail: '' }],
});

const lists: readonly Row[] = [
  list('mysql', `mysql, -uroot, -p${given()}`, 'command[2]'),
  list('mysqldump in quotes', `"/usr/bin/mysqldump", "-u", "root", "-p${given()}"`, 'command[3]'),
  list('curl, the password alone', `curl, -s, -u, "admin:${given()}", "https://shop.internal/"`, 'command[3]'),
  list('sshpass', `"sshpass", "-p", "${given()}", "ssh", "-p", "2222", "shop.internal"`, 'command[2]'),
  list('redis-cli', `"redis-cli", "-a", "${given()}", "ping"`, 'command[2]'),
  list('a Redis server', `"redis-server", "--requirepass", "${given()}"`, 'command[2]'),
  list('docker login', `docker, login, -u, ci, -p, ${given()}, registry.internal`, 'command[5]'),
  list('a URL', `psql, "postgres://app:${given()}@db/app"`, 'command[1]', 'database-url'),
  list('a variable for env', `env, "PGPASSWORD=${given()}", psql`, 'command[1]', PASSWORD),
  {
    id: 'P08',
    what: 'arguments of a command that stands apart, over lines',
    path: 'pod.yaml',
    text: pod('command:', '- redis-cli', 'args:', '- -a', `- ${given()}`, '- ping'),
    finds: [{ rule: LIST, key: 'spec.containers[0].args[1]' }],
  },
  {
    id: 'P08',
    what: 'probes',
    path: 'pod.yaml',
    text: pod('livenessProbe:', '  exec:', `    command: [mysqladmin, ping, -uroot, -p${given()}]`),
    finds: [{ rule: LIST, key: 'spec.containers[0].livenessProbe.exec.command[3]' }],
  },
  {
    id: 'P08',
    what: 'flags that are no passwords',
    path: 'pod.yaml',
    text: pod(
      `command: [serve, -p, "8080", -a, "${randomText(ALNUM, 16)}", --password-file, /run/db, --secret-name, db-secret-1]`,
      'args: [-password-file=/run/db, --docker-password=$(DOCKER), "-p", "80:8080"]',
      'livenessProbe:',
      '  exec:',
      `    command: [docker, run, -p, "127.0.0.1:8080:80", -u, "1000:1000", "shop@sha256:${randomText('0123456789abcdef', 64)}"]`,
      'readinessProbe:',
      '  exec:',
      `    command: [mysqladmin, -P3306, -p$(ROOT), -uroot, -ppassword]`,
      'startupProbe:',
      '  exec:',
      '    command: [curl, -u, "$(NAME):$(PASS)", "https://shop.internal/"]',
    ),
  },
];

const SHELL: readonly (readonly [string, string])[] = [
  [`mysql -uroot -p${given()} shop`, 'mysql-client-password'],
  [`mysqldump -u root -p'${given()}' shop > shop.sql`, 'mysql-client-password'],
  [`curl -u admin:${given()} https://shop.internal`, 'curl-user-password'],
  [`curl -sSu "admin:${given()}" https://shop.internal`, 'curl-user-password'],
  [`sshpass -p ${given()} ssh shop.internal`, 'sshpass-password'],
  [`redis-cli -h cache -a ${given()} ping`, 'redis-client-password'],
  [`redis-server --requirepass ${given()}`, 'redis-configuration-password'],
  [`psql "postgres://app:${given()}@db/app"`, 'database-url'],
  [`docker login -u ci -p ${given()} registry.internal`, 'docker-login-password'],
  [`PGPASSWORD=${given()} psql -h db`, PASSWORD],
  [`helm upgrade shop ./shop --set db.password=${given()}`, PASSWORD],
  [`helm upgrade shop ./shop --set auth.enabled=true,auth.rootPassword=${given()},replicas=2`, PASSWORD],
  [`helm upgrade shop ./shop --set-string 'db.password=${given()}'`, PASSWORD],
  [`kubectl create secret generic db --from-literal=k=${given()}`, 'kubectl-secret-literal'],
  [`kubectl create secret docker-registry pull --docker-username=ci --docker-password=${given()}`, PASSWORD],
  [`docker build --build-arg DB_PASSWORD=${given()} .`, PASSWORD],
];
const QUIET = [
  'mkdir -p /var/lib/Shop12345',
  'docker run -p 8080:80 shop',
  'ssh -p 2222 shop.internal',
  'app -password-file /run/Secret12345',
  'mysql -uroot -p"$ROOT" shop',
  'mysql -uroot -ppassword shop',
  'curl -u "$NAME:$PASS" https://shop.internal',
  'curl -u user:password https://shop.internal',
  'redis-cli -p 6379 -a "$REDIS"',
  'sshpass -e ssh shop.internal',
  'docker login -u ci --password-stdin',
  'docker login -u ci -p $CI_REGISTRY_PASSWORD',
  'helm upgrade shop ./shop --set db.password=$DB,other=1',
  'kubectl create secret generic db --from-literal=k=$K',
  `docker build --build-arg NPM_TOKEN ${variable('--build-arg DB_PASSWORD=', 'DB')} .`,
];

const script: readonly Row[] = SHELL.flatMap(([line, rule]) => [
  { id: 'P08', what: `${rule} in a script`, path: 'deploy.sh', text: lines('#!/bin/sh', line), finds: [{ rule }] },
  {
    id: 'I10',
    what: `${rule} in a workflow`,
    path: '.github/workflows/deploy.yml',
    text: lines('jobs:', '  deploy:', '    steps:', '    - run: |', '        set -e', `        ${line}`),
    finds: [{ rule, key: 'jobs.deploy.steps[0].run' }],
  },
]);
const quietScript: readonly Row[] = [
  { id: 'P08', what: 'commands without a password', path: 'deploy.sh', text: lines(...QUIET) },
  {
    id: 'P08',
    what: 'commands without a password, for a shell in a Pod',
    path: 'pod.yaml',
    text: pod('command:', '- sh', '- -c', '- |', ...QUIET.map((line) => `  ${line}`)),
  },
];
const forShell: Row = {
  id: 'P08',
  what: 'two commands for a shell',
  path: 'pod.yaml',
  text: pod('command:', '- sh', '- -c', `- mysql -uroot -p${given()} && curl -u a:${given()} https://shop.internal/`),
  finds: [
    { rule: 'mysql-client-password', key: 'spec.containers[0].command[2]' },
    { rule: 'curl-user-password', key: 'spec.containers[0].command[2]' },
  ],
};

const fallback = (name: string) => variable('', `${name}:-${given()}`);

const images: readonly Row[] = [
  {
    id: 'I05',
    what: 'the default of a variable, as a map and as a list',
    path: 'compose.yaml',
    text: lines(
      'services:',
      '  db:',
      '    environment:',
      `      POSTGRES_PASSWORD: ${fallback('X')}`,
      `      OTHER_PASSWORD: "${fallback('X')}"`,
      variable('      MUST_PASSWORD: ', 'X:?set it'),
      '      POSTGRES_PASSWORD_FILE: /run/secrets/db',
      '  app:',
      '    environment:',
      `    - POSTGRES_PASSWORD=${fallback('X')}`,
      `    - "OTHER_PASSWORD=${fallback('X')}"`,
      '    - BARE_PASSWORD',
      variable('    - VARIABLE_PASSWORD=', 'X'),
    ),
    finds: [
      { rule: PASSWORD, key: 'services.db.environment.POSTGRES_PASSWORD' },
      { rule: PASSWORD, key: 'services.db.environment.OTHER_PASSWORD' },
      { rule: PASSWORD, key: 'services.app.environment[0]' },
      { rule: PASSWORD, key: 'services.app.environment[1]' },
    ],
  },
  {
    id: 'I05',
    what: 'a command, a health check and a build argument',
    path: 'compose.yaml',
    text: lines(
      'services:',
      '  db:',
      `    command: ["redis-server", "--requirepass", "${given()}"]`,
      '    build:',
      '      args:',
      `      - API_KEY=«${randomText(ALNUM, 32)}»`,
      '    healthcheck:',
      `      test: ["CMD", "mysqladmin", "ping", "-uroot", "-p${given()}"]`,
    ),
    finds: [
      { rule: LIST, key: 'services.db.command[2]' },
      { rule: 'generic-api-key', key: 'services.db.build.args[0]' },
      { rule: LIST, key: 'services.db.healthcheck.test[4]' },
    ],
  },
  {
    id: 'I06',
    what: 'the environment, arguments, commands and heredocs of an image',
    path: 'Dockerfile',
    text: lines(
      'FROM scratch',
      `ENV DB_PASSWORD ${given()}`,
      `ENV MODE=production DB_PASSWORD=${given()} API_KEY="«${randomText(ALNUM, 32)}»"`,
      'ENV MODE=production \\',
      `    DB_PASSWORD=${given()} \\`,
      '    OTHER=1',
      'ARG SECRET_KEY',
      `ARG DB_PASSWORD="${given()}"`,
      `ENV DEFAULT_PASSWORD=${fallback('DB_PASSWORD')}`,
      `RUN curl -H "Authorization: Bearer «${randomText(ALNUM, 39)}7»" https://shop.internal`,
      'RUN <<EOF',
      `export DB_PASSWORD=${given()}`,
      `mysql -uroot -p${given()} shop`,
      'EOF',
      'ENV COPIED_PASSWORD=$DB_PASSWORD PASSWORD_FILE=/run/secrets/db',
      'RUN --mount=type=secret,id=db cat /run/secrets/db',
    ),
    finds: [
      PASSWORD,
      PASSWORD,
      'generic-api-key',
      PASSWORD,
      PASSWORD,
      PASSWORD,
      'http-bearer-token',
      PASSWORD,
      'mysql-client-password',
    ].map((rule) => ({ rule })),
  },
  {
    id: 'I06',
    what: 'a webhook encoded twice, in the space form',
    path: 'Dockerfile',
    text: lines(
      'FROM scratch',
      `ENV HOOK «${base64(base64(`https://hooks.slack.com/services/T${randomText('ABCDEFGHJK', 10)}/B${randomText('ABCDEFGHJK', 10)}/${randomText(ALNUM, 24)}`))}»`,
    ),
    finds: [{ rule: 'slack-webhook', trail: 'base64 > base64' }],
  },
];

describe('lists of arguments', () => examine(lists));
describe('command lines', () => examine([...script, ...quietScript, forShell]));
describe('images and what runs them', () => examine(images));
