/**
 * What GitLab's secret detection schema 15.2.1 asks of the fields that the report has: written down from the official
 * document, and stricter in one way, that no field may be there which it does not describe.
 */

const text = { type: 'string', minLength: 1 } as const;
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' } as const;
const web = { type: 'string', pattern: '^(https?|ftp)://.+' } as const;

function object(required: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
    additionalProperties: false,
  };
}

const tool = object({ id: text, name: text, version: text, vendor: object({ name: text }) });

export const GITLAB_SCHEMA = object({
  version: { const: '15.2.1' },
  scan: object(
    {
      analyzer: tool,
      scanner: tool,
      type: { const: 'secret_detection' },
      start_time: time,
      end_time: time,
      status: { enum: ['success', 'failure'] },
    },
    { messages: { type: 'array', items: object({ level: { enum: ['info', 'warn', 'fatal'] }, value: text }) } },
  ),
  vulnerabilities: {
    type: 'array',
    items: object(
      {
        id: text,
        identifiers: {
          type: 'array',
          minItems: 1,
          items: object({ type: text, name: text, value: text }, { url: web }),
        },
        location: object(
          { commit: object({ sha: text }, { author: {}, date: {}, message: {} }) },
          { file: { type: 'string' }, start_line: { type: 'number' }, end_line: { type: 'number' } },
        ),
      },
      {
        name: { type: 'string', maxLength: 255 },
        description: { type: 'string', maxLength: 1_048_576 },
        severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
        solution: { type: 'string', maxLength: 7_000 },
        links: { type: 'array', items: object({ url: web }, { name: { type: 'string' } }) },
        details: {
          type: 'object',
          additionalProperties: object({
            name: text,
            type: { const: 'value' },
            value: { type: ['number', 'string', 'boolean'] },
          }),
        },
      },
    ),
  },
});
