/** Surfaces inside Kubernetes objects, and the ways in which objects are nested in others. */

import type { Choice } from './choice.ts';
import { asWritten, doubleQuoted, encoded, flowScalar, type Value, yamlScalar } from './scalars.ts';
import type { PlantedSecret, SecretKind } from './secrets.ts';
import { indented, type Surface, tellingKey, tellingVariable, type Written } from './surface.ts';

const ANY: readonly SecretKind[] = ['password', 'opaque', 'difficult', 'token', 'connection', 'key'];
const KEYED: readonly SecretKind[] = ['password', 'opaque', 'difficult', 'token', 'connection'];
/** A Secret's values are secrets whatever their keys say. */
const SECRET_KEYS = ['password', 'token', 'api-key', 'admin', 'session.key', 'x'];

const secretData: Surface = {
  name: 'Secret data',
  home: 'manifest',
  takes: ANY,
  write(secret, choice) {
    const { value, encodings } = dataValue(secret, choice);
    const key = choice.pick(SECRET_KEYS);
    const body = choice.once(5)
      ? `data: {username: YWRtaW4=, ${key}: ${flowScalar(value, choice)}}\n`
      : `data:\n  username: YWRtaW4=\n  ${key}:${yamlScalar(value, 2, choice)}\n`;
    return { text: objectText('Secret', choice) + body, keyPath: ['data', key], encodings };
  },
};

const secretStringData: Surface = {
  name: 'Secret stringData',
  home: 'manifest',
  takes: ANY,
  write(secret, choice) {
    const key = choice.pick(SECRET_KEYS);
    const body = `type: Opaque\nstringData:\n  ${key}:${yamlScalar(asWritten(secret), 2, choice)}\n`;
    return { text: objectText('Secret', choice) + body, keyPath: ['stringData', key], encodings: 0 };
  },
};

const secretJson: Surface = {
  name: 'Secret as JSON',
  home: { path: 'manifests/secret.json' },
  takes: ANY,
  write(secret, choice) {
    const key = choice.pick(SECRET_KEYS);
    const metadata = { name: choice.name(), annotations: { checksum: choice.text('{{hex:64}}') } };
    const { value, encodings } = dataValue(secret, choice);
    const object = { apiVersion: 'v1', kind: 'Secret', metadata, data: { [key]: SLOT } };
    const list = choice.once(2);
    const text = json(list ? { kind: 'List', items: [{ kind: 'Namespace' }, object] } : object, value, choice);
    return { text: `${text}\n`, keyPath: [...(list ? ['items', 1] : []), 'data', key], encodings };
  },
};

const dockerConfig: Surface = {
  name: 'docker config in a Secret',
  home: 'manifest',
  takes: ['password', 'difficult', 'opaque'],
  write(secret, choice) {
    const auth = Buffer.from(`robot:${secret.text}`).toString('base64');
    const config = JSON.stringify({ auths: { 'registry.internal': { auth } } });
    const data = choice.once(2);
    const value = { ...asWritten(secret), offset: 0, isExact: false };
    const body = data
      ? `data:\n  .dockerconfigjson:${yamlScalar({ ...value, text: Buffer.from(config).toString('base64') }, 2, choice)}\n`
      : `stringData:\n  .dockerconfigjson: |\n    ${json({ auths: { 'registry.internal': { auth: SLOT } } }, { ...value, text: auth })}\n`;
    return {
      text: `${objectText('Secret', choice)}type: kubernetes.io/dockerconfigjson\n${body}`,
      keyPath: [data ? 'data' : 'stringData', '.dockerconfigjson', 'auths', 'registry.internal', 'auth'],
      encodings: data ? 2 : 1,
    };
  },
};

const lastApplied: Surface = {
  name: 'last-applied annotation',
  home: 'manifest',
  takes: ANY.filter((kind) => kind !== 'difficult'),
  write(secret, choice) {
    const annotation = 'kubectl.kubernetes.io/last-applied-configuration';
    const applied = { apiVersion: 'v1', kind: 'Secret', metadata: {}, stringData: { password: SLOT } };
    const body = `  annotations:\n    ${annotation}: |\n      ${json(applied, asWritten(secret))}\n`;
    return {
      text: objectText('Secret', choice) + body,
      keyPath: ['metadata', 'annotations', annotation, 'stringData', 'password'],
      encodings: 0,
    };
  },
};

const environment: Surface = {
  name: 'env of a container',
  home: 'manifest',
  takes: KEYED,
  write(secret, choice) {
    const name = tellingVariable(secret.kind, choice);
    const value = asWritten(secret);
    const entry = choice.once(4)
      ? `            - {name: ${name}, value: ${flowScalar(value, choice)}}\n`
      : `            - name: ${name}\n              value:${yamlScalar(value, 14, choice)}\n`;
    const references =
      '            - name: OTHER_PASSWORD\n              valueFrom:\n                secretKeyRef: {name: db, key: password}\n';
    const text = `${deployment(choice)}          env:\n${references}${entry}`;
    return { text, keyPath: [...CONTAINER, 'env', 1, 'value'], encodings: 0 };
  },
};

const argument: Surface = {
  name: 'argument of a container',
  home: 'manifest',
  takes: ['password'],
  write(secret, choice) {
    const value = assigned(`--${choice.pick(['password', 'db-password'])}=`, secret);
    const text = `${deployment(choice)}          args:\n            - serve\n            - ${choice.pick([doubleQuoted, bare])(value)}\n`;
    return { text, keyPath: [...CONTAINER, 'args', 1], encodings: 0 };
  },
};

const sealedTemplate: Surface = {
  name: 'template of a SealedSecret',
  home: 'manifest',
  takes: ANY,
  write(secret, choice) {
    const field = choice.pick(['data', 'stringData']);
    const body = `spec:\n  encryptedData:\n    user: ${choice.text('{{sealed}}')}\n  template:\n    ${field}:\n      password:${yamlScalar(asWritten(secret), 6, choice)}\n`;
    const text = `${objectText('SealedSecret', choice)}${body}`;
    return { text, keyPath: ['spec', 'template', field, 'password'], encodings: 0 };
  },
};

const unsealed: Surface = {
  name: 'encryptedData that is not encrypted',
  home: 'manifest',
  takes: ['password', 'opaque', 'token'],
  write(secret, choice) {
    const layers = choice.below(2);
    const value = layers === 0 ? asWritten(secret) : encoded(secret, layers);
    const body = `spec:\n  encryptedData:\n    user: ${choice.text('{{sealed}}')}\n    password:${yamlScalar(value, 4, choice)}\n`;
    const text = `${objectText('SealedSecret', choice)}${body}`;
    return { text, keyPath: ['spec', 'encryptedData', 'password'], encodings: layers };
  },
};

const externalTemplate: Surface = {
  name: 'template of an ExternalSecret',
  home: 'manifest',
  takes: ['password', 'opaque', 'token'],
  write(secret, choice) {
    const key = tellingKey(secret.kind, choice);
    const store = `spec:\n  secretStoreRef: {name: vault, kind: ClusterSecretStore}\n`;
    const body = `${store}  target:\n    template:\n      data:\n        ${key}:${yamlScalar(asWritten(secret), 8, choice)}\n`;
    return {
      text: objectText('ExternalSecret', choice) + body,
      keyPath: ['spec', 'target', 'template', 'data', key],
      encodings: 0,
    };
  },
};

/** Objects in a List, and as text in a values file's `extraDeploy`. */
function inList(surface: Surface): Surface {
  return {
    ...surface,
    name: `${surface.name}, in a List`,
    write(secret, choice) {
      const { text, keyPath, encodings } = surface.write(secret, choice);
      const [first, second] = [objectText('Namespace', choice), text].map((object) =>
        indented(object, 4).replace(/^ {4}/, '  - '),
      );
      return {
        text: `apiVersion: v1\nkind: List\nitems:\n${first}${second}`,
        keyPath: ['items', 1, ...keyPath],
        encodings,
      };
    },
  };
}

function inConfigMap(surface: Surface): Surface {
  return {
    ...surface,
    name: `${surface.name}, in a ConfigMap`,
    home: 'manifest',
    write(secret, choice): Written {
      const { text, keyPath, encodings } = surface.write(secret, choice);
      const head = objectText('ConfigMap', choice);
      return {
        text: `${head}data:\n  secret.yaml: |\n${indented(text, 4)}`,
        keyPath: ['data', 'secret.yaml', ...keyPath],
        encodings,
      };
    },
  };
}

function inExtraDeploy(surface: Surface): Surface {
  return {
    ...surface,
    name: `${surface.name}, in a text of a values file`,
    home: 'values',
    write(secret, choice): Written {
      const { text, keyPath, encodings } = surface.write(secret, choice);
      const section = `extraDeploy${choice.below(1000)}`;
      return { text: `${section}:\n  - |\n${indented(text, 4)}`, keyPath: [section, 0, ...keyPath], encodings };
    },
  };
}

/** Every surface of this file. */
export const MANIFEST_SURFACES: readonly Surface[] = [
  secretData,
  secretStringData,
  secretJson,
  dockerConfig,
  lastApplied,
  environment,
  argument,
  sealedTemplate,
  unsealed,
  externalTemplate,
  inList(secretData),
  inList(secretStringData),
  inList(environment),
  inExtraDeploy(secretData),
  inExtraDeploy(secretStringData),
  inConfigMap(secretData),
  inConfigMap(secretStringData),
];

const API_VERSIONS: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  SealedSecret: 'bitnami.com/v1alpha1',
  ExternalSecret: 'external-secrets.io/v1',
};
const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;
const SLOT = '\ue000';

function objectText(kind: string, choice: Choice): string {
  const written = choice.pick([kind, kind, `"${kind}"`, `'${kind}'`]);
  return `apiVersion: ${API_VERSIONS[kind] ?? 'v1'}\nkind: ${written}\nmetadata:\n  name: ${choice.name()}\n`;
}

function deployment(choice: Choice): string {
  return `${objectText('Deployment', choice)}spec:\n  template:\n    spec:\n      containers:\n        - name: ${choice.word()}\n          image: nginx:1.27\n`;
}

/** A second layer only over what has a form: whether other text that reads as base64 is base64 is a guess. */
function dataValue(secret: PlantedSecret, choice: Choice): { value: Value; encodings: number } {
  const layers = secret.hasForm && choice.once(3) ? 2 : 1;
  return { value: encoded(secret, layers), encodings: layers };
}

/** `--password=…`: the finding starts behind the sign. */
function assigned(before: string, secret: PlantedSecret): Value {
  return { text: before + secret.text, offset: before.length, isExact: true };
}

function bare({ text, offset }: Value): string {
  return doubleQuoted({ text, offset, isExact: true }).slice(1, -1);
}

/** The object as JSON in one line, or in many when there is a choice, with the value in its slot. */
function json(object: object, value: Value, choice?: Choice): string {
  return JSON.stringify(object, undefined, choice?.once(2) ? 2 : undefined).replace(`"${SLOT}"`, () =>
    doubleQuoted(value),
  );
}
