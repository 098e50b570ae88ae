import { isObject, type JsonValue } from '../support/json.ts';

/**
 * What a field holds: a kind, a JSON type, `list <slot>` or `map <slot>`, alternatives with `|`. A field that ends in
 * `?` only informs: a wrong value is reported and ignored. What is `unchecked` is read, but nothing in it is reported.
 */
type Slot = string;

const TEXTS = { summary: 'string?', description: 'string?' } as const;
/** The operations of a path item, each under its verb; the last one came with OpenAPI 3.2. */
const VERBS = {
  get: 'operation',
  put: 'operation',
  post: 'operation',
  delete: 'operation',
  patch: 'operation',
  head: 'operation',
  options: 'operation',
  trace: 'operation',
  query: 'operation',
} as const;
const CARRIER = {
  schema: 'schema|boolean',
  content: 'map mediaType',
  example: 'any',
  examples: 'any',
  style: 'string?',
  explode: 'boolean?',
  deprecated: 'boolean?',
} as const;

/**
 * Fields of each kind. This one table says how a field is written; the check of forms, the types of `View.get` and the
 * keywords that every reader of schemas has to know come from it. Fields that are not listed are kept and not looked at.
 */
export const SHAPES = {
  document: {
    openapi: 'string',
    $self: 'string?',
    info: 'info',
    servers: 'list server',
    paths: 'paths',
    webhooks: 'map pathItem',
    components: 'components',
    security: 'list map list string',
    tags: 'list tag?',
  },
  info: { title: 'string?', version: 'string?', ...TEXTS },
  server: { url: 'string', name: 'string?', description: 'string?', variables: 'map serverVariable' },
  serverVariable: { default: 'string?', enum: 'list any?', description: 'string?' },
  paths: { '*': 'pathItem' },
  pathItem: {
    ...TEXTS,
    ...VERBS,
    additionalOperations: 'map operation',
    parameters: 'list parameter',
    servers: 'list server',
  },
  operation: {
    ...TEXTS,
    operationId: 'string',
    tags: 'list string?',
    deprecated: 'boolean?',
    parameters: 'list parameter',
    requestBody: 'requestBody',
    responses: 'responses',
    callbacks: 'unchecked map callback',
    security: 'list map list string',
    servers: 'list server',
  },
  callback: { '*': 'pathItem' },
  parameter: {
    name: 'string',
    in: 'string',
    required: 'boolean?',
    allowReserved: 'boolean?',
    allowEmptyValue: 'boolean?',
    ...TEXTS,
    ...CARRIER,
  },
  requestBody: { ...TEXTS, content: 'map mediaType', required: 'boolean?' },
  mediaType: {
    schema: 'schema|boolean',
    itemSchema: 'schema|boolean',
    example: 'any',
    examples: 'any',
    encoding: 'map any?',
    prefixEncoding: 'list any?',
    itemEncoding: 'any',
  },
  responses: { '*': 'response' },
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
    mediaTypes: 'map mediaType',
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
  tag: { name: 'string?', parent: 'string?', kind: 'string?', ...TEXTS },
  discriminator: { propertyName: 'string', mapping: 'map string?', defaultMapping: 'string?' },
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
    const: 'any',
    discriminator: 'discriminator?',
    $defs: 'map schema',
    $dynamicRef: 'any',
    title: 'string?',
    description: 'string?',
    format: 'string?',
    pattern: 'string?',
    nullable: 'boolean?',
    deprecated: 'boolean?',
    readOnly: 'boolean?',
    writeOnly: 'boolean?',
    example: 'any',
    examples: 'any',
    default: 'any',
    minLength: 'number?',
    maxLength: 'number?',
    minItems: 'number?',
    maxItems: 'number?',
    uniqueItems: 'any',
    minProperties: 'any',
    maxProperties: 'any',
    minContains: 'any',
    maxContains: 'any',
    minimum: 'number?',
    maximum: 'number?',
    multipleOf: 'number?',
    exclusiveMinimum: 'number|boolean?',
    exclusiveMaximum: 'number|boolean?',
    contentEncoding: 'any',
    contentMediaType: 'any',
    contentSchema: 'any',
    contains: 'any',
    dependentRequired: 'any',
    dependentSchemas: 'map schema',
    propertyNames: 'schema|boolean',
    unevaluatedItems: 'any',
    unevaluatedProperties: 'schema|boolean',
    if: 'any',
    then: 'schema|boolean',
    else: 'schema|boolean',
    xml: 'any',
    'x-stainless-any': 'any',
    'x-stainless-empty-object': 'any',
    'x-stainless-skip': 'any',
    'x-stainless-variantName': 'any',
  },
} as const;

/** The kinds of objects that an OpenAPI document is made of, as far as they are read. */
export type Kind = keyof typeof SHAPES;

/** A field of a kind; `*` where every key is one, extensions apart. */
export type Field<K extends Kind> = keyof (typeof SHAPES)[K] & string;

/** How a field is written. */
export type SlotOf<K extends Kind, F extends Field<K>> = F extends '*' ?
  `map ${(typeof SHAPES)[K][F] & string}`
: (typeof SHAPES)[K][F] & string;

/** A keyword of a schema. What a reader makes of each is a total record over these. */
export type Keyword = Field<'schema'>;

/** Kinds whose readers expect references and resolve them; every other `$ref` is read through (`strays.ts`). */
export const REFERABLE: ReadonlySet<Kind> = new Set<Kind>([
  'pathItem',
  'callback',
  'parameter',
  'requestBody',
  'response',
  'header',
  'schema',
  'securityScheme',
]);

/** A slot, taken apart. */
export type ParsedSlot = {
  readonly choices: readonly SlotChoice[];
  readonly isChecked: boolean;
  readonly expected: string;
  /** The JavaScript type of most values of the field, which then need no further look. */
  readonly plain: 'string' | 'number' | 'boolean' | undefined;
  /** Whether objects of some kind stand in it. */
  readonly holds: boolean;
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

/** Whether a value is written as a choice says; what is inside is not looked at. */
export function hasForm(value: JsonValue, choice: SlotChoice): boolean {
  switch (choice.form) {
    case 'any':
      return true;
    case 'kind':
    case 'map':
      return isObject(value);
    case 'list':
      return Array.isArray(value);
    default:
      return typeof value === choice.form;
  }
}

function parseSlot(slot: Slot): ParsedSlot {
  const isChecked = !slot.startsWith('unchecked ');
  const choices = slot.replace('?', '').replace('unchecked ', '').split('|').map(parseChoice);
  const plain = choices
    .map(({ form }) => form)
    .find((form) => form === 'string' || form === 'number' || form === 'boolean');
  const holds = choices.some(holdsObjects);
  return { choices, isChecked, expected: choices.map(expectedText).join(' or '), plain, holds };
}

function holdsObjects(choice: SlotChoice): boolean {
  return (
    choice.form === 'kind' ||
    ((choice.form === 'list' || choice.form === 'map') && holdsObjects(choice.inner))
  );
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
