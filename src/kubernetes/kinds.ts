/** The families of documents that are understood: one file and one line each. Several may apply to one object. */

import { argoCdCluster } from './argo-cd.ts';
import type { KindReader } from './claim.ts';
import { commandLine } from './command-line.ts';
import { configMap } from './config-map.ts';
import { dockerConfig } from './docker-config.ts';
import { encryptionConfiguration } from './encryption-configuration.ts';
import { httpHeaders } from './http-header.ts';
import { kubeconfig } from './kubeconfig.ts';
import { kustomize, secretPatch } from './kustomize.ts';
import { lastApplied } from './last-applied.ts';
import { machineConfig } from './machine-config.ts';
import { k3sConfig, talos } from './node-config.ts';
import { plain } from './plain.ts';
import { references } from './references.ts';
import { sealedSecret } from './sealed-secret.ts';
import { secret } from './secret.ts';
import { sops, sopsOpen } from './sops.ts';
import { secretProvider, secretStore, storeGenerator, storeTemplate, vaultOperator } from './stores.ts';
import { terraform, terraformData } from './terraform.ts';
import { terraformState } from './terraform-state.ts';
import { vaultInit } from './vault-init.ts';

export const KINDS: readonly KindReader[] = [
  sops,
  sealedSecret,
  secret,
  configMap,
  dockerConfig,
  kubeconfig,
  encryptionConfiguration,
  kustomize,
  secretPatch,
  argoCdCluster,
  secretStore,
  storeTemplate,
  storeGenerator,
  vaultOperator,
  secretProvider,
  references,
  sopsOpen,
  vaultInit,
  terraform,
  terraformData,
  terraformState,
  talos,
  k3sConfig,
  machineConfig,
  commandLine,
  httpHeaders,
  lastApplied,
  plain,
];
