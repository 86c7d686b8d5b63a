/** Vault: clients that trust any server, servers that keep nothing safe, logins that any namespace may use. */

import type { Advise, HygieneCheck, HygieneFamily, VisitedMap } from './check.ts';
import { entriesAt, isTrueAt, itemsAt, type Place, placeAt, textAt } from './place.ts';

const SKIP_VERIFY: HygieneCheck = {
  id: 'vault-skip-verify',
  title: 'Client trusts any Vault server',
  severity: 'high',
  why: 'Without verification of the certificate, whoever sits between can pose as Vault and collect tokens.',
  instead:
    'give the client the CA (VAULT_CACERT, caCertSecretRef, vault.hashicorp.com/ca-cert) and leave out the switch',
};

const DEV_MODE: HygieneCheck = {
  id: 'vault-dev-mode',
  title: 'Vault in dev mode',
  severity: 'high',
  why: 'A dev server keeps everything in memory, starts unsealed, and has a root token that is known beforehand.',
  instead: 'run vault server with a configuration: a storage backend, TLS and auto-unseal',
};

const ANY_NAMESPACE: HygieneCheck = {
  id: 'vault-auth-any-namespace',
  title: 'Vault login open to all namespaces',
  severity: 'low',
  why: 'With * every namespace of the cluster can fetch what this login may read.',
  instead: 'allowedNamespaces: [the-namespace]',
};

export const vault: HygieneFamily = {
  checks: [SKIP_VERIFY, DEV_MODE, ANY_NAMESPACE],
  gate: /skipTLSVerify|tls-skip-verify|vault-skip-verify|VAULT_SKIP_VERIFY|VAULT_DEV_|devRootToken|allowedNamespaces|\bserver["', ]+-dev\b|["' ]-dev["']?\s/,
  read: (map, advise) => {
    readSwitches(map, advise);
    readContainer(map.place, advise);
    readValues(map.place, advise);
    const allowed = placeAt(map.place, 'spec', 'allowedNamespaces');
    if (!/^Vault(?:Auth|Connection)/.test(map.kind ?? '')) return;
    for (const namespace of itemsAt(allowed)) if (textAt(namespace) === '*') advise(ANY_NAMESPACE, namespace);
  },
};

const SWITCHES: ReadonlySet<string> = new Set([
  'VAULT_SKIP_VERIFY',
  'vault.hashicorp.com/tls-skip-verify',
  'vault.security.banzaicloud.io/vault-skip-verify',
]);

/** As keys of any map: annotations, env maps, the operator's connection. */
function readSwitches({ place, resource }: VisitedMap, advise: Advise): void {
  const isVault = resource?.apiVersion?.includes('vault') ?? false;
  for (const { key, place: value } of entriesAt(place)) {
    if (!SWITCHES.has(key) && !(isVault && key === 'skipTLSVerify')) continue;
    if (isTrueAt(value)) advise(SKIP_VERIFY, value);
  }
}

function readContainer(container: Place, advise: Advise): void {
  for (const variable of itemsAt(placeAt(container, 'env'))) {
    const name = textAt(variable, 'name') ?? '';
    const value = placeAt(variable, 'value');
    if (name === 'VAULT_SKIP_VERIFY' && value !== undefined && isTrueAt(value)) advise(SKIP_VERIFY, value);
    if (name === 'VAULT_DEV_ROOT_TOKEN_ID') advise(DEV_MODE, placeAt(variable, 'name') ?? variable);
  }
  const words = [...itemsAt(placeAt(container, 'command')), ...itemsAt(placeAt(container, 'args'))];
  const isVault = words.some((word) => /(?:^|\/)vault$/.test(textAt(word) ?? '')) || isVaultImage(container);
  const dev = words.find((word) => textAt(word) === '-dev');
  if (isVault && dev !== undefined) advise(DEV_MODE, dev);
}

function isVaultImage(container: Place): boolean {
  return /(?:^|\/)vault(?:[:@]|$)/.test(textAt(container, 'image') ?? '');
}

/** The values of Vault's chart, in a file of their own or inside another object. */
function readValues(place: Place, advise: Advise): void {
  const dev = placeAt(place, 'server', 'dev');
  const enabled = placeAt(dev, 'enabled');
  if (enabled === undefined || !isTrueAt(enabled)) return;
  const isChart = placeAt(dev, 'devRootToken') ?? placeAt(place, 'injector') ?? placeAt(place, 'server', 'ha');
  if (isChart !== undefined) advise(DEV_MODE, enabled);
}
