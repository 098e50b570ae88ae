/** The kinds of objects that an OpenAPI document is made of, as far as they are read. */
export type Kind =
  | 'document'
  | 'info'
  | 'server'
  | 'serverVariable'
  | 'paths'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'mediaType'
  | 'responses'
  | 'response'
  | 'header'
  | 'schema'
  | 'discriminator'
  | 'components'
  | 'securityScheme'
  | 'tag';

/** Kinds whose objects may be written as `$ref`. */
export const REFERABLE: ReadonlySet<Kind> = new Set<Kind>([
  'pathItem',
  'parameter',
  'requestBody',
  'response',
  'header',
  'schema',
  'securityScheme',
]);

/**
 * What a field holds: a kind, a JSON type, `list <slot>` or `map <slot>`, alternatives with `|`. A field that ends in
 * `?` only informs: a wrong value is reported and ignored.
 */
type Slot = string;

const TEXTS = { summary: 'string?', description: 'string?' };
const VERBS = {
  get: 'operation',
  put: 'operation',
  post: 'operation',
  delete: 'operation',
  patch: 'operation',
  head: 'operation',
  options: 'operation',
  trace: 'operation',
};
const CARRIER = {
  schema: 'schema',
  content: 'map mediaType',
  example: 'any',
  examples: 'any',
  style: 'string?',
  explode: 'boolean?',
  deprecated: 'boolean?',
};

/** Fields of each kind. Unknown fields and `x-` extensions are not looked at; `paths` and `responses` are maps. */
const SHAPES: Readonly<Record<Kind, Readonly<Record<string, Slot>>>> = {
  document: {
    openapi: 'string',
    info: 'info',
    servers: 'list server',
    paths: 'paths',
    webhooks: 'map pathItem',
    components: 'components',
    security: 'list map list string',
    tags: 'list tag?',
  },
  info: { title: 'string?', version: 'string?', ...TEXTS },
  server: { url: 'string', description: 'string?', variables: 'map serverVariable' },
  serverVariable: { default: 'string?', enum: 'list any?', description: 'string?' },
  paths: {},
  pathItem: { ...TEXTS, ...VERBS, parameters: 'list parameter', servers: 'list server' },
  operation: {
    ...TEXTS,
    operationId: 'string',
    tags: 'list string?',
    deprecated: 'boolean?',
    parameters: 'list parameter',
    requestBody: 'requestBody',
    responses: 'responses',
    security: 'list map list string',
    servers: 'list server',
  },
  parameter: { name: 'string', in: 'string', required: 'boolean?', ...TEXTS, ...CARRIER },
  requestBody: { ...TEXTS, content: 'map mediaType', required: 'boolean?' },
  mediaType: { schema: 'schema', example: 'any', examples: 'any', encoding: 'map any?' },
  responses: {},
  response: { ...TEXTS, headers: 'map header', content: 'map mediaType' },
  header: { ...TEXTS, required: 'boolean?', ...CARRIER },
  components: {
    schemas: 'map schema',
    responses: 'map response',
    parameters: 'map parameter',
    requestBodies: 'map requestBody',
    headers: 'map header',
    securitySchemes: 'map securityScheme',
    pathItems: 'map pathItem',
  },
  securityScheme: {
    type: 'string',
    name: 'string',
    in: 'string',
    scheme: 'string',
    bearerFormat: 'string?',
    description: 'string?',
    flows: 'map any?',
  },
  tag: { name: 'string?', description: 'string?' },
  discriminator: { propertyName: 'string', mapping: 'map string?' },
  schema: {
    type: 'string|list any',
    properties: 'map schema',
    patternProperties: 'map schema',
    additionalProperties: 'schema|boolean',
    required: 'list string?',
    items: 'schema|boolean',
    prefixItems: 'list schema',
    allOf: 'list schema',
    oneOf: 'list schema',
    anyOf: 'list schema',
    not: 'schema|boolean',
    enum: 'list any',
    discriminator: 'discriminator?',
    $defs: 'map schema',
    title: 'string?',
    description: 'string?',
    format: 'string?',
    pattern: 'string?',
    nullable: 'boolean?',
    deprecated: 'boolean?',
    readOnly: 'boolean?',
    writeOnly: 'boolean?',
    minLength: 'number?',
    maxLength: 'number?',
    minItems: 'number?',
    maxItems: 'number?',
    minimum: 'number?',
    maximum: 'number?',
    multipleOf: 'number?',
    exclusiveMinimum: 'number|boolean?',
    exclusiveMaximum: 'number|boolean?',
  },
};

/** A slot, taken apart. */
export type ParsedSlot = {
  readonly choices: readonly SlotChoice[];
  readonly informs: boolean;
  readonly expected: string;
  /** The JavaScript type of most values of the field, which then need no further look. */
  readonly plain: 'string' | 'number' | 'boolean' | undefined;
};

/** One form that a field may have. */
export type SlotChoice =
  | { readonly form: 'any' | 'string' | 'number' | 'boolean' }
  | { readonly form: 'kind'; readonly kind: Kind }
  | { readonly form: 'list' | 'map'; readonly inner: SlotChoice };

const compiled = new Map<Kind, ReadonlyMap<string, ParsedSlot>>();

/** The fields of a kind with their slots taken apart. */
export function fieldsOf(kind: Kind): ReadonlyMap<string, ParsedSlot> {
  const known = compiled.get(kind);
  if (known) return known;
  const fields = new Map(Object.entries(SHAPES[kind]).map(([key, slot]) => [key, parseSlot(slot)] as const));
  compiled.set(kind, fields);
  return fields;
}

function parseSlot(slot: Slot): ParsedSlot {
  const informs = slot.endsWith('?');
  const choices = slot.replace('?', '').split('|').map(parseChoice);
  const plain = choices
    .map(({ form }) => form)
    .find((form) => form === 'string' || form === 'number' || form === 'boolean');
  return { choices, informs, expected: choices.map(expectedText).join(' or '), plain };
}

function parseChoice(text: string): SlotChoice {
  const [, form, inner] = /^(list|map) (.+)$/.exec(text) ?? [];
  if (form !== undefined && inner !== undefined)
    return { form: form as 'list' | 'map', inner: parseChoice(inner) };
  if (text === 'any' || text === 'string' || text === 'number' || text === 'boolean') return { form: text };
  return { form: 'kind', kind: text as Kind };
}

function expectedText(choice: SlotChoice): string {
  switch (choice.form) {
    case 'kind':
    case 'map':
      return 'an object';
    case 'list':
      return 'a list';
    case 'boolean':
      return 'true or false';
    case 'any':
      return 'any value';
    default:
      return `a ${choice.form}`;
  }
}
