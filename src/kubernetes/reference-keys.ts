/**
 * Keys whose values name a secret kept elsewhere. Most lines with a secret-looking key are such references, so this list
 * is half of the precision (KUBERNETES.md section 3).
 */

const REFERENCE_KEY =
  /^(?:existing\w*(?:[sS]ecret|[cC]onfigMap|[cC]laim)\w*|\w*[sS]ecret(?:Key)?(?:Ref|Refs|Selector)|\w*[sS]ecret(?:Name|Names)|\w*(?:[pP]assword|[tT]oken|[cC]redentials?)(?:Secret)?(?:Key|Name|Ref)|\w*PullSecrets?|configMap(?:Key)?Ref|fieldRef|resourceFieldRef|envFromSecrets?|tlsSecret|credentialsSecret|secretSelector|valuesFrom|envFrom)$/;

/** Keys of the external-secret families, on top of the above, whose scalars are store paths, object names and roles. */
const STORE_KEY =
  /^(?:secretKey|remoteKey|objects|role|roleName|roleARN|roleArn|mount|mountPath|path|namespace|keyvaultName|tenantId|tenantID|clientID|userAssignedIdentityID|projectID|region|vaultUrl|vaultAddress|address|server|destination|name|kind|refreshInterval|refreshAfter|method|type)$/;

/** Keys of the same families that hold nothing but references, however deep. */
const STORE_BRANCH = /^(?:\w+Refs?|extract|objects|secretObjects)$/;

/** True for keys that hold a reference in any document, when the value looks like a name. */
export function isReferenceKey(key: string): boolean {
  return REFERENCE_KEY.test(key);
}

/** True for keys whose scalars are references in an object of the external-secret families, whatever they look like. */
export function isStoreKey(key: string): boolean {
  return STORE_KEY.test(key) || REFERENCE_KEY.test(key);
}

/** True for keys of such an object below which everything is a reference. */
export function isStoreBranch(key: string): boolean {
  return STORE_BRANCH.test(key) || REFERENCE_KEY.test(key);
}

const NAME = /^[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?$/;
const LONGEST_NAME = 253;
const LONGEST_UNBROKEN = 20;

/**
 * True for text that can be the name of an object or a key in it: DNS-like, and no long unbroken mix of letters and
 * digits, which is rather a credential pasted where its name belongs.
 */
export function looksLikeName(text: string): boolean {
  if (text.length > LONGEST_NAME || !NAME.test(text)) return false;
  return !text
    .split(/[-._/]/)
    .some((part) => part.length >= LONGEST_UNBROKEN && /\d/.test(part) && /[A-Za-z]/.test(part));
}
