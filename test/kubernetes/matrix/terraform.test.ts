/** Row 32 of the map (I01, I02): what Terraform and OpenTofu are given in plain text, in HCL and in JSON. */

import { describe } from '@jest/globals';
import { base64, examine, lines, password, type Row, secret, variable } from './rows.ts';

const RESOURCE = 'terraform-resource-secret';
const PASSWORD = 'generic-password';

const resources: readonly Row[] = [
  {
    id: 'I01',
    what: 'every value of a kubernetes_secret, whatever its key, and none that is fetched',
    path: 'main.tf',
    text: lines(
      'resource "kubernetes_secret_v1" "db" {',
      '  metadata {',
      '    name = "db"',
      '  }',
      '  data = {',
      `    pin       = "«${password()}»" # of the door`,
      '    "tls.key" = var.key',
      '    username  = "shop-service-7"',
      '    weak      = "«hunter12»"',
      '    drawn     = random_password.db.result',
      '    read      = file("secret.txt")',
      '    looked    = data.vault_generic_secret.db.data["pin"]',
      variable('    mixed     = "', 'var.user}:$'.concat('{var.password')).concat('"'),
      '    chosen    = var.env == "production9" ? var.a : "development9"',
      '    todo      = "changeme"',
      '  }',
      '  binary_data = {',
      `    blob = "«${base64(password())}»"`,
      '  }',
      '  data_wo = { pin = ephemeral.random_password.db.result }',
      '}',
    ),
    finds: [
      { rule: RESOURCE, key: 'resource.kubernetes_secret_v1.db.data.pin', trail: '', confidence: 'high' },
      { rule: RESOURCE, key: 'resource.kubernetes_secret_v1.db.data.weak' },
      { rule: RESOURCE, key: 'resource.kubernetes_secret_v1.db.binary_data.blob', trail: 'base64' },
    ],
  },
  {
    id: 'I01',
    what: 'a resource on one line, and maps put together',
    path: 'main.tofu',
    text: lines(
      `resource "kubernetes_secret" "a" { data = { pin = "«${password()}»", user = var.user } }`,
      `resource "kubernetes_secret" "b" { data = merge({ one = "«${password()}»" }, var.more, { two = "«${password()}»" }) }`,
    ),
    finds: [
      { rule: RESOURCE, key: 'resource.kubernetes_secret.a.data.pin' },
      { rule: RESOURCE, key: 'resource.kubernetes_secret.b.data.one' },
      { rule: RESOURCE, key: 'resource.kubernetes_secret.b.data.two' },
    ],
  },
  {
    id: 'I01',
    what: 'a file in a heredoc of CRLF lines',
    path: 'main.tf',
    text: lines(
      'resource "kubernetes_secret" "db" {',
      '  data = {',
      '    "app.yaml" = <<-EOT',
      '      db:',
      `        password: «${password()}»`,
      '    EOT',
      '  }',
      '}',
    ).replaceAll('\n', '\r\n'),
    finds: [{ rule: PASSWORD, key: 'resource.kubernetes_secret.db.data["app.yaml"].db.password', trail: 'yaml' }],
  },
  {
    id: 'I01',
    what: 'a manifest, as an object and as a text',
    path: 'main.tf',
    text: lines(
      'resource "kubernetes_manifest" "db" {',
      '  manifest = {',
      '    apiVersion = "v1"',
      '    kind       = "Secret"',
      '    metadata   = { name = "db" }',
      `    stringData = { pin = "«${password()}»" }`,
      '  }',
      '}',
      'resource "kubectl_manifest" "db" {',
      '  yaml_body = <<YAML',
      secret('stringData:', `  pin: «${password()}»`).trimEnd(),
      'YAML',
      '}',
    ),
    finds: [
      { rule: 'kubernetes-secret-data', key: 'resource.kubernetes_manifest.db.manifest.stringData.pin' },
      { rule: 'kubernetes-secret-data', key: 'resource.kubectl_manifest.db.yaml_body.stringData.pin', trail: 'yaml' },
    ],
  },
  {
    id: 'I01',
    what: 'what goes to Vault, as a text and as an object',
    path: 'vault.tf',
    text: lines(
      'resource "vault_generic_secret" "db" {',
      '  path      = "kv/db"',
      '  data_json = <<EOT',
      `{"foo": "«${password()}»", "bar": "${variable('', 'var.bar')}", "host": "db-7.internal"}`,
      'EOT',
      '}',
      'resource "vault_kv_secret_v2" "db" {',
      `  data_json = jsonencode({ foo = "«${password()}»", bar = var.bar })`,
      '}',
    ),
    finds: [
      { rule: RESOURCE, key: 'resource.vault_generic_secret.db.data_json.foo', trail: 'json' },
      { rule: RESOURCE, key: 'resource.vault_kv_secret_v2.db.data_json.foo' },
    ],
  },
  {
    id: 'I01',
    what: 'the default of a variable, which its name speaks for',
    path: 'variables.tf',
    text: lines(
      'variable "db_password" {',
      '  type    = string',
      `  default = "«${password()}»"`,
      '}',
      'variable "zone" {',
      `  default = "${password()}"`,
      '}',
    ),
    finds: [{ rule: PASSWORD, key: 'variable.db_password.default' }],
  },
  {
    id: 'I01',
    what: 'a file of values',
    path: 'production.tfvars',
    text: lines(`db_password = "«${password()}»"`, 'region = "eu-central-1"'),
    finds: [{ rule: PASSWORD, key: 'db_password' }],
  },
  {
    id: 'I01',
    what: 'a resource that somebody has commented out',
    path: 'main.tf',
    text: lines('/* resource "kubernetes_secret" "db" {', `  data = { pin = "${password()}" }`, '} */'),
  },
  {
    id: 'I01',
    what: 'what stands before the end of a file that is cut off',
    path: 'main.tf',
    text: lines(
      'resource "kubernetes_secret" "db" {',
      '  data = {',
      `    pin = "«${password()}»"`,
      '    next = "$'.concat('{foo('),
    ),
    finds: [{ rule: RESOURCE, key: 'resource.kubernetes_secret.db.data.pin' }],
  },
  {
    id: 'I01',
    what: 'the same in JSON',
    path: 'main.tf.json',
    text: JSON.stringify(
      {
        resource: {
          kubernetes_secret: { db: { metadata: { name: 'db' }, data: { pin: `«${password()}»`, host: 'db' } } },
          helm_release: {
            shop: {
              set: [{ name: 'db.password', value: `«${password()}»` }],
              set_sensitive: [{ name: 'pin', value: `«${password()}»` }],
            },
          },
        },
      },
      null,
      2,
    ),
    finds: [
      { rule: RESOURCE, key: 'resource.kubernetes_secret.db.data.pin' },
      { rule: PASSWORD, key: 'resource.helm_release.shop.set[0].value' },
      { rule: RESOURCE, key: 'resource.helm_release.shop.set_sensitive[0].value' },
    ],
  },
];

const releases: readonly Row[] = [
  {
    id: 'I02',
    what: 'settings, by their names',
    path: 'main.tf',
    text: lines(
      'resource "helm_release" "shop" {',
      '  set {',
      '    name  = "db.password"',
      `    value = "«${password()}»"`,
      '  }',
      '  set {',
      '    name  = "image.tag"',
      `    value = "${password()}"`,
      '  }',
      '  set {',
      '    name  = "api.token"',
      '    value = data.aws_secretsmanager_secret_version.api.secret_string',
      '  }',
      '}',
    ),
    finds: [{ rule: PASSWORD, key: 'resource.helm_release.shop.set.value' }],
  },
  {
    id: 'I02',
    what: 'settings marked sensitive, by that mark',
    path: 'main.tf',
    text: lines(
      'resource "helm_release" "shop" {',
      '  set_sensitive {',
      '    name  = "auth.pin"',
      `    value = "«${'lit'}-9»"`,
      '  }',
      '  set_sensitive {',
      '    name  = "db.password"',
      '    value = random_password.db.result',
      '  }',
      '}',
    ),
    finds: [{ rule: RESOURCE, key: 'resource.helm_release.shop.set_sensitive.value', confidence: 'low' }],
  },
  {
    id: 'I02',
    what: 'values as a text of YAML and as an object',
    path: 'main.tf',
    text: lines(
      'resource "helm_release" "shop" {',
      '  values = [<<YAML',
      'auth:',
      `  rootPassword: «${password()}»`,
      '  existingSecret: app-db',
      variable('  replicas: ', 'var.replicas'),
      'YAML',
      '    , yamlencode({',
      `      smtp = { password = "«${password()}»", host = var.host }`,
      '    }), file("values.yaml"), templatefile("values.tpl", { password = var.password })]',
      '}',
    ),
    finds: [
      { rule: PASSWORD, key: 'resource.helm_release.shop.values[0].auth.rootPassword', trail: 'yaml' },
      { rule: PASSWORD, key: 'resource.helm_release.shop.values[1].smtp.password', trail: '' },
    ],
  },
];

describe('resources of Terraform', () => examine(resources));
describe('releases of Helm in Terraform', () => examine(releases));
