/** Surfaces outside of Kubernetes objects: values files, templates, environments, scripts, prose, and files inside values. */

import type { Choice } from './choice.ts';
import { HERE } from './marked.ts';
import { asWritten, doubleQuoted, encoded, yamlScalar } from './scalars.ts';
import type { PlantedSecret, SecretKind } from './secrets.ts';
import { indented, type Surface, tellingKey, tellingVariable } from './surface.ts';

const KEYED: readonly SecretKind[] = ['password', 'opaque', 'difficult', 'token', 'connection'];
const SIMPLE: readonly SecretKind[] = ['password', 'opaque', 'token', 'connection'];

const values: Surface = {
  name: 'values file',
  home: 'values',
  takes: [...KEYED, 'key'],
  write(secret, choice) {
    const path = [
      `${choice.word()}${choice.below(1000)}`,
      ...Array.from({ length: choice.below(4) }, () => choice.word()),
    ];
    const isEncoded = secret.kind === 'token' && choice.once(3);
    // Not yet under `token`: base64 of a token in a folded block there is told twice (dedupe cannot relate the two).
    const key = isEncoded ? 'extra' : tellingKey(secret.kind, choice);
    // Nothing here says that the value is base64: it is known by its looks, in the text as written.
    const value = isEncoded ? { ...encoded(secret, 1), isExact: true } : asWritten(secret);
    const leaf = `enabled: true\n${key}:${yamlScalar(value, 0, choice)}\nport: 5432\n`;
    const text = path.reduceRight((below, step) => `${step}:\n${indented(below, 2)}`, leaf);
    return { text, keyPath: [...path, key], encodings: isEncoded ? 1 : 0 };
  },
};

const comment: Surface = {
  name: 'comment in a values file',
  home: 'values',
  takes: ['token', 'connection'],
  write: (secret, choice) => plainLine(`# before the ${choice.word()}: `, secret),
};

const template: Surface = {
  name: 'literal in a template',
  home: { path: 'charts/shop/templates/secret.yaml' },
  takes: ['password', 'opaque', 'token'],
  write(secret, choice) {
    const literal = `"${HERE}${secret.text}"`;
    const action = choice.pick([
      `{{ ${literal} | b64enc }}`,
      `{{ .Values.auth.password | default ${literal} | b64enc | quote }}`,
      `{{- default ${literal} .Values.auth.password | b64enc }}`,
    ]);
    const branch = choice.once(2);
    const entry = `  password: ${action}\n`;
    const body = branch ? `  {{- if .Values.auth.enabled }}\n${entry}  {{- end }}\n` : entry;
    const text = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ include "shop.fullname" . }}\ndata:\n${body}`;
    return { text, keyPath: ['data', 'password'], encodings: 0 };
  },
};

const dotenv: Surface = {
  name: 'environment file',
  home: 'dotenv',
  takes: SIMPLE,
  write(secret, choice) {
    const name = tellingVariable(secret.kind, choice);
    const quote = choice.pick(['', '"', "'"]);
    const text = `${choice.pick(['', 'export '])}${name}=${quote}${spelled(secret)}${quote}\n`;
    return { text, keyPath: [name], encodings: 0 };
  },
};

const script: Surface = {
  name: 'shell script',
  home: 'script',
  takes: SIMPLE,
  write(secret, choice) {
    const name = tellingVariable(secret.kind, choice);
    const before = choice.pick(['export ', '', 'readonly ']);
    const quote = choice.pick(['"', "'"]);
    return { text: `${before}${name}=${quote}${spelled(secret)}${quote}\n`, keyPath: [], encodings: 0 };
  },
};

const prose: Surface = {
  name: 'prose',
  home: 'prose',
  takes: ['token', 'connection'],
  write: (secret, choice) => plainLine(`The ${choice.word()} is reached with `, secret),
};

const encodedProse: Surface = {
  name: 'base64 in prose',
  home: 'prose',
  takes: ['token', 'connection', 'key'],
  write(secret, choice) {
    const layers = 1 + choice.below(2);
    return { text: `Run it with ${HERE}${encoded(secret, layers).text} as input.\n`, keyPath: [], encodings: layers };
  },
};

const configMap: Surface = {
  name: 'file in a ConfigMap',
  home: 'manifest',
  takes: ['password', 'token', 'key'],
  write(secret, choice) {
    // A key has line breaks, which not every format can hold.
    const formats = secret.kind === 'key' ? [nestedYaml, jsonFile] : [properties, nestedYaml, jsonFile, variables];
    const { name, lines, path } = choice.pick(formats)(secret, choice);
    const head = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${choice.name()}\ndata:\n  mode: production\n`;
    return { text: `${head}  ${name}: |\n${indented(lines, 4)}`, keyPath: ['data', name, ...path], encodings: 0 };
  },
};

const compose: Surface = {
  name: 'compose file',
  home: { path: 'compose.yaml' },
  takes: ['password', 'opaque', 'token'],
  write(secret, choice) {
    const name = tellingVariable(secret.kind, choice);
    const isList = choice.once(2);
    const entry = isList
      ? `      - ${name}=${spelled(secret)}\n`
      : `      ${name}:${yamlScalar(asWritten(secret), 6, choice)}\n`;
    const text = `services:\n  db:\n    image: postgres:16\n    environment:\n${isList ? '      - PGDATA=/data\n' : '      PGDATA: /data\n'}${entry}`;
    return { text, keyPath: ['services', 'db', 'environment', isList ? 1 : name], encodings: 0 };
  },
};

const kustomization: Surface = {
  name: 'literals of a kustomization',
  home: { path: 'overlays/production/kustomization.yaml' },
  takes: ['password', 'token'],
  write(secret, choice) {
    const key = tellingKey(secret.kind, choice);
    const text = `resources:\n  - ../../base\nsecretGenerator:\n  - name: ${choice.name()}\n    literals:\n      - user=shop\n      - ${key}=${spelled(secret)}\n`;
    return { text, keyPath: ['secretGenerator', 0, 'literals', 1], encodings: 0 };
  },
};

const workflow: Surface = {
  name: 'CI workflow',
  home: { path: '.github/workflows/deploy.yaml' },
  takes: ['password', 'opaque', 'token'],
  write(secret, choice) {
    const name = tellingVariable(secret.kind, choice);
    const text = `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      OTHER: \${{ secrets.OTHER_TOKEN }}\n      ${name}:${yamlScalar(asWritten(secret), 6, choice)}\n    steps:\n      - run: make deploy\n`;
    return { text, keyPath: ['jobs', 'deploy', 'env', name], encodings: 0 };
  },
};

const parameter: Surface = {
  name: 'Helm parameter of an Application',
  home: 'manifest',
  takes: ['password', 'opaque', 'token'],
  write(secret, choice) {
    const name = `${choice.word()}.auth.${tellingKey(secret.kind, choice)}`;
    const head = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${choice.name()}\nspec:\n  source:\n    helm:\n      parameters:\n`;
    const entry = `        - name: ${name}\n          value:${yamlScalar(asWritten(secret), 10, choice)}\n`;
    return { text: head + entry, keyPath: ['spec', 'source', 'helm', 'parameters', 0, 'value'], encodings: 0 };
  },
};

/** Every surface of this file. */
export const FILE_SURFACES: readonly Surface[] = [
  values,
  comment,
  template,
  dotenv,
  script,
  prose,
  encodedProse,
  configMap,
  compose,
  kustomization,
  workflow,
  parameter,
];

interface EmbeddedFile {
  readonly name: string;
  readonly lines: string;
  readonly path: readonly string[];
}

function properties(secret: PlantedSecret): EmbeddedFile {
  const lines = `spring.datasource.url=jdbc:postgresql://db/orders\nspring.datasource.password=${spelled(secret)}\n`;
  return { name: 'app.properties', lines, path: [] };
}

function nestedYaml(secret: PlantedSecret, choice: Choice): EmbeddedFile {
  const value = secret.kind === 'key' ? yamlScalar(asWritten(secret), 4, choice) : ` ${spelled(secret)}`;
  const lines = `spring:\n  datasource:\n    user: shop\n    password:${value}\n`;
  return { name: 'application.yaml', lines, path: ['spring', 'datasource', 'password'] };
}

function jsonFile(secret: PlantedSecret): EmbeddedFile {
  const lines = `{"db": {"host": "db", "password": ${doubleQuoted(asWritten(secret))}}}\n`;
  return { name: 'config.json', lines, path: ['db', 'password'] };
}

function variables(secret: PlantedSecret): EmbeddedFile {
  return { name: 'settings.env', lines: `MODE=production\nDB_PASSWORD=${spelled(secret)}\n`, path: [] };
}

function plainLine(before: string, secret: PlantedSecret): { text: string; keyPath: []; encodings: number } {
  return { text: `${before}${spelled(secret)}\n`, keyPath: [], encodings: 0 };
}

function spelled({ text, offset }: PlantedSecret): string {
  return `${text.slice(0, offset)}${HERE}${text.slice(offset)}`;
}
