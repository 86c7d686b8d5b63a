/** Which texts are structured documents: files by their names, and what stands inside other values by its looks. */

import type { Fragment } from '../core/fragment.ts';

const NAME =
  /\.(?:ya?ml|json|jsonc|json5|ndjson|jsonl|tpl|gotmpl|tmpl|template|j2|jinja2?|kubeconfig|tfstate|dockercfg|dockerconfigjson)(?:[.-][\w-]+)*$/i;
const WELL_KNOWN =
  /(?:^|[/!])(?:\.?kube\/config|kubeconfig|admin\.conf|talosconfig|\.dockercfg|(?:main|master)\.key)$/i;
/** Other formats with a structured name before a last ending of their own. */
const OTHER_FORMAT = /\.(?:go|md|py|rb|sh|ts|js|tf|txt|html?|gz|zip|enc|asc|gpg|patch|diff)$/i;

/** Files that machines write, with checksums and versions for values. */
const GENERATED =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|composer\.lock\.json|Chart\.lock|.*\.map\.json|.*\.lock(?:\.ya?ml|\.json)?)$/i;

/** Files that are YAML or JSON by their own word: when such a one cannot be read, people should know. */
const PROMISED = /\.(?:ya?ml|json)$/i;

/** True when the fragment is to be read as documents. */
export function isDocument(fragment: Fragment): boolean {
  if (isEmbedded(fragment)) return looksStructured(fragment.bytes);
  const { path } = fragment.blob.origin;
  if (GENERATED.test(path)) return false;
  if (HCL.test(path)) return true;
  if (WELL_KNOWN.test(path)) return true;
  return NAME.test(path) && !OTHER_FORMAT.test(path) ? true : isNameless(path) && looksStructured(fragment.bytes);
}

/** True for files that are documents by their name alone, whatever they look like. */
export function isDocumentPath(path: string): boolean {
  return !GENERATED.test(path) && (WELL_KNOWN.test(path) || (NAME.test(path) && !OTHER_FORMAT.test(path)));
}

/** True for a text inside another: decoded, or the value of a document. */
export function isEmbedded(fragment: Fragment): boolean {
  return fragment.depth > 0 || fragment.role !== 'text' || fragment.keyPath !== undefined;
}

/** Terraform's and OpenTofu's language, and what HashiCorp's other tools write in it. */
const HCL = /\.(?:tf|tofu|tfvars|hcl)$/i;

/** True for a file in HCL; its one document is the whole of it. */
export function isHcl(fragment: Fragment): boolean {
  return !isEmbedded(fragment) && HCL.test(fragment.blob.origin.path);
}

/** True when the fragment is a file whose name says YAML or JSON. */
export function promisesDocuments(fragment: Fragment): boolean {
  return !isEmbedded(fragment) && PROMISED.test(fragment.blob.origin.path);
}

/** Files without an ending (`config`, standard input) are known by their looks alone; `!` stands before an archive's member. */
function isNameless(path: string): boolean {
  return /(?:^|[/!])[^/!.]*$/.test(path);
}

const PROBED_BYTES = 2048;
const FLOW = /^\s*(?:\{\s*["}]|\[\s*["{[\]])/;
const BLOCK =
  /^(?:\s*(?:#[^\n]*)?\n)*(?:---[ \t]*(?:#[^\n]*)?\r?\n|apiVersion:|[ \t]*(?:- )?["']?[\w./-]+["']?:(?:\s|$)[^\n]*\n)/;

function looksStructured(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PROBED_BYTES)).toString('latin1');
  return FLOW.test(head) || BLOCK.test(head);
}
