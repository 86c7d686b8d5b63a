import { describe, expect, it } from '@jest/globals';
import { adviceIn } from './advice-in.ts';

const object = (kind: string, apiVersion: string, rest: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: x\n${rest}\n`;

describe('External Secrets', () => {
  const external = (kind: string, spec: string, version = 'v1') =>
    object(kind, `external-secrets.io/${version}`, `spec: ${spec}`);
  const store = (provider: string) => external('SecretStore', `{provider: {${provider}}}`);

  it.each([
    [
      'a static AWS key',
      store('aws: {auth: {secretRef: {}}}'),
      'secret-store-static-keys spec.provider.aws.auth.secretRef',
    ],
    [
      'a static Azure key',
      store('azurekv: {authSecretRef: {}}'),
      'secret-store-static-keys spec.provider.azurekv.authSecretRef',
    ],
    [
      'a static Vault token',
      store('vault: {auth: {tokenSecretRef: {}}}'),
      'secret-store-static-keys spec.provider.vault.auth.tokenSecretRef',
    ],
    ['an old API version', external('ExternalSecret', '{}', 'v1beta1'), 'external-secrets-api-version apiVersion'],
    [
      'no refresh',
      external('ExternalSecret', '{refreshInterval: "0"}'),
      'external-secret-never-refreshed spec.refreshInterval',
    ],
    [
      'a store for all namespaces',
      external('ClusterSecretStore', '{provider: {aws: {}}}'),
      'cluster-secret-store-unbound spec.provider',
    ],
    [
      'a ConfigMap as target',
      external('ExternalSecret', '{target: {manifest: {kind: ConfigMap}}}'),
      'external-secret-into-config-map spec.target.manifest.kind',
    ],
  ])('are advised on for %s', async (_, text, advice) => {
    expect(await adviceIn(text)).toEqual([advice]);
  });

  it.each([
    ['a service account that logs in', store('aws: {auth: {jwt: {serviceAccountRef: {name: a}}}}')],
    ['workload identity', store('azurekv: {authType: WorkloadIdentity, authSecretRef: {}}')],
    ['an hourly refresh', external('ExternalSecret', '{refreshInterval: 1h}')],
    [
      'a generated value that is made once',
      external('ExternalSecret', '{refreshInterval: "0", dataFrom: [{sourceRef: {generatorRef: {kind: Password}}}]}'),
    ],
    [
      'a store with conditions',
      external('ClusterSecretStore', '{provider: {aws: {}}, conditions: [{namespaces: [a]}]}'),
    ],
    ['a kind that is still alpha', external('PushSecret', '{}', 'v1alpha1')],
  ])('are left alone for %s', async (_, text) => {
    expect(await adviceIn(text)).toEqual([]);
  });
});

describe('a SealedSecret', () => {
  const sealed = (annotations: string, spec = '{encryptedData: {}}') =>
    `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: x\n  annotations: {${annotations}}\nspec: ${spec}\n`;
  const at = (scope: string) => `metadata.annotations["sealedsecrets.bitnami.com/${scope}"]`;

  it.each([
    [
      'cluster-wide',
      'sealedsecrets.bitnami.com/cluster-wide: "true"',
      `sealed-secret-cluster-wide ${at('cluster-wide')}`,
    ],
    [
      'namespace-wide',
      'sealedsecrets.bitnami.com/namespace-wide: "true"',
      `sealed-secret-namespace-wide ${at('namespace-wide')}`,
    ],
  ])('is advised on with %s scope', async (_, annotation, advice) => {
    expect(await adviceIn(sealed(annotation))).toEqual([advice]);
  });

  it('is advised on in its deprecated form', async () => {
    expect(await adviceIn(sealed('', '{data: abc}'))).toEqual(['sealed-secret-deprecated-data spec.data']);
  });

  it('is left alone with strict scope', async () => {
    expect(await adviceIn(sealed('sealedsecrets.bitnami.com/cluster-wide: "false"'))).toEqual([]);
  });
});

describe('a SecretProviderClass', () => {
  const provider = (spec: string, version = 'v1') =>
    object('SecretProviderClass', `secrets-store.csi.x-k8s.io/${version}`, `spec: ${spec}`);

  it.each([
    [
      'copies values into Secrets',
      provider('{secretObjects: [{secretName: a}]}'),
      'csi-secret-sync spec.secretObjects[0]',
    ],
    [
      'trusts any Vault server',
      provider('{parameters: {vaultSkipTLSVerify: "true"}}'),
      'csi-vault-skip-verify spec.parameters.vaultSkipTLSVerify',
    ],
    [
      'is installed without rotation',
      'secrets-store-csi-driver: {syncSecret: {enabled: true}, enableSecretRotation: false}\n',
      'csi-rotation-off secrets-store-csi-driver.enableSecretRotation',
    ],
    [
      'runs without rotation',
      "apiVersion: apps/v1\nkind: DaemonSet\nspec: {containers: [{name: a, args: ['--x', '--enable-secret-rotation=false']}]}\n",
      'csi-rotation-off spec.containers[0].args[1]',
    ],
    ['is of an old API version', provider('{}', 'v1alpha1'), 'csi-api-version apiVersion'],
  ])('is advised on when it %s', async (_, text, advice) => {
    expect(await adviceIn(text)).toEqual([advice]);
  });

  it('is left alone with rotation', async () => {
    expect(await adviceIn("enableSecretRotation: true\nargs: ['--enable-secret-rotation=true']\n")).toEqual([]);
  });

  it('is left alone when it only mounts', async () => {
    expect(await adviceIn(provider('{provider: vault, parameters: {roleName: a}}'))).toEqual([]);
  });
});

describe('Vault', () => {
  const pod = (container: string, annotations = '{}') =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  annotations: ${annotations}\nspec:\n  containers:\n  - ${container}\n`;

  it.each([
    [
      'an injector that trusts any server',
      pod('{name: a}', '{vault.hashicorp.com/tls-skip-verify: "true"}'),
      'vault-skip-verify metadata.annotations["vault.hashicorp.com/tls-skip-verify"]',
    ],
    [
      'a client that trusts any server',
      pod('{env: [{name: VAULT_SKIP_VERIFY, value: "1"}]}'),
      'vault-skip-verify spec.containers[0].env[0].value',
    ],
    [
      'a connection of the operator that does',
      object('VaultConnection', 'secrets.hashicorp.com/v1beta1', 'spec: {skipTLSVerify: true}').replace(
        'secrets.h',
        'vault.secrets.h',
      ),
      'vault-skip-verify spec.skipTLSVerify',
    ],
    [
      'a server in dev mode',
      pod("{image: 'hashicorp/vault:1.2', args: [server, '-dev']}"),
      'vault-dev-mode spec.containers[0].args[1]',
    ],
    [
      'a server with a known root token',
      pod('{env: [{name: VAULT_DEV_ROOT_TOKEN_ID, valueFrom: {}}]}'),
      'vault-dev-mode spec.containers[0].env[0].name',
    ],
    [
      'chart values for dev mode',
      'injector: {enabled: true}\nserver: {dev: {enabled: true, devRootToken: x}}\n',
      'vault-dev-mode server.dev.enabled',
    ],
    [
      'a login for all namespaces',
      object('VaultAuth', 'secrets.hashicorp.com/v1beta1', "spec: {allowedNamespaces: ['*']}"),
      'vault-auth-any-namespace spec.allowedNamespaces[0]',
    ],
  ])('is advised on for %s', async (_, text, advice) => {
    expect(await adviceIn(text)).toEqual([advice]);
  });

  it.each([
    ['the switch set to false', pod('{name: a}', '{vault.hashicorp.com/tls-skip-verify: "false"}')],
    ['-dev for another program', pod("{image: 'node:20', args: [start, '-dev']}")],
    ['values of another chart with a dev server', 'server: {dev: {enabled: true}}\nallowedNamespaces: []\n'],
  ])('is left alone for %s', async (_, text) => {
    expect(await adviceIn(text)).toEqual([]);
  });
});
