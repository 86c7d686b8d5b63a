/**
 * Vault as it is set up in policies, scripts, Terraform and manifests alike: policies that open everything, logins that
 * get the root policy, and a service account's token that Vault is given to keep.
 * https://developer.hashicorp.com/vault/docs/concepts/policies
 */

import type { HygieneCheck } from './check.ts';
import { type AdviseText, isProse, type TextFamily } from './text-family.ts';

const EVERYTHING: HygieneCheck = {
  id: 'vault-policy-everything',
  title: 'Vault policy on every path',
  severity: 'high',
  why: 'The path * takes in every secret, every login and every policy of the server.',
  instead: 'path "secret/data/the-team/*" { capabilities = ["read"] }',
};

const SUDO: HygieneCheck = {
  id: 'vault-policy-sudo',
  title: 'Vault policy with sudo',
  severity: 'medium',
  why: 'sudo opens the paths that are otherwise left to root tokens.',
  instead: 'leave out sudo, or give it on the one path that needs it in a policy for people who administer Vault',
};

const ROOT: HygieneCheck = {
  id: 'vault-root-policy',
  title: 'Vault login with the root policy',
  severity: 'high',
  why: 'The root policy can do everything in Vault, and nothing limits or takes it back but to revoke the token.',
  instead: 'write a policy with the paths that are needed and name that one',
};

const REVIEWER: HygieneCheck = {
  id: 'vault-stored-reviewer-token',
  title: 'Vault keeps a token of a service account',
  severity: 'low',
  why: 'The token that reviews others is stored in Vault, where it outlives its pod or stops working when it ends.',
  instead: 'leave out token_reviewer_jwt: in the cluster Vault uses its own token, outside of it that of the client',
};

export const vaultPolicy: TextFamily = {
  checks: [EVERYTHING, SUDO, ROOT, REVIEWER],
  words: ['capabilities', 'vault'],
  read(text, path, advise) {
    if (isProse(path)) return;
    readPolicies(text, advise);
    if (!/vault/i.test(text)) return;
    for (const found of text.matchAll(ROOT_POLICY)) {
      advise(ROOT, { start: found.index, end: found.index + found[0].length, keyPath: [] });
    }
    for (const found of text.matchAll(REVIEWER_TOKEN)) {
      advise(REVIEWER, { start: found.index, end: found.index + found[0].length, keyPath: ['token_reviewer_jwt'] });
    }
  },
};

/** The path, and the block up to its first closing brace. */
const POLICY = /\bpath[ \t]{1,20}\\?"([^"\\\n]{1,300})\\?"[ \t]*\{([^}]{0,600})\}/g;
const CAPABILITIES = /\bcapabilities[ \t]*=[ \t]*\[([^\]]{0,300})\]/;

function readPolicies(text: string, advise: AdviseText): void {
  for (const block of text.matchAll(POLICY)) {
    const [written, path = '', body = ''] = block;
    const granted: readonly string[] = CAPABILITIES.exec(body)?.[1]?.match(/[a-z]+/g) ?? [];
    if (granted.length === 0 || granted.includes('deny')) continue;
    const place = {
      start: block.index,
      end: block.index + written.indexOf('{'),
      keyPath: ['path', path],
    };
    if (/^\+?(?:\/\+)*\/?\*$/.test(path)) advise(EVERYTHING, place);
    else if (granted.includes('sudo') && !HARMLESS.has(path)) advise(SUDO, place);
  }
}

/** Needs sudo and shows nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['sys/health', 'sys/capabilities-self']);

/** As an argument, an attribute or a key: `-policy=root`, `token_policies = ["root"]`, `tokenPolicies: [root]`. */
const ROOT_POLICY =
  /(?<![\w.])-{0,2}(?:token_?)?polic(?:y|ies)["']?[ \t]{0,20}[=:][ \t]{0,20}\[?[ \t]{0,20}["']?root(?![\w./-])/gi;
/** The name with something behind it that is not empty. */
const REVIEWER_TOKEN =
  /(?<![\w.])token_reviewer_jwt["']?[ \t]{0,20}[=:](?![ \t]{0,20}(?:""|''|null\b)?[ \t]{0,20}(?:[\\,}#]|\r?\n|$))/g;
