import { ts } from 'ts-morph';
import type { JsonObject, JsonValue } from '../support/json.ts';
import type { Modules } from './modules.ts';
import type { FoundMethod } from './package-model.ts';
import { constantOf, literalOf, nameOf, property } from './syntax.ts';

/** What packages of this generator read webhooks with, and which argument is the key. */
const KEY_OF: Readonly<Record<string, number>> = { parsedEvent: -1, verifiedEvent: 2, signedEvent: 3 };

/** Whether a call reads a webhook as packages of this generator do. */
export function isReader({ expression }: ts.CallExpression): boolean {
  return Object.hasOwn(KEY_OF, nameOf(expression) ?? '');
}

/** `signedEvent(scheme, body, headers, key ?? (this._client as Acme).webhookKey)` */
export function ownWebhook(
  name: string,
  { type }: ts.MethodDeclaration,
  { expression, arguments: given }: ts.CallExpression,
): FoundMethod {
  const reader = nameOf(expression) ?? '';
  const key = given[KEY_OF[reader] ?? -1];
  const held = key !== undefined && ts.isBinaryExpression(key) ? key.right : undefined;
  const constant = nameOf(given[0]);
  return {
    name,
    kind: 'webhook_unwrap',
    requestOptions: {},
    verb: '',
    path: '',
    pathNames: [],
    positional: [],
    ...(type !== undefined && ts.isTypeReferenceNode(type) && { result: type.typeName.getText() }),
    ...(held !== undefined && ts.isPropertyAccessExpression(held) && { webhookKey: held.name.text }),
    ...(reader === 'verifiedEvent' && held === undefined && { webhookScheme: 'standard_webhooks' }),
    ...(reader === 'signedEvent' && constant !== undefined && { webhookScheme: { constant } }),
  };
}

/** The module with the ways in which an API signs webhooks. */
const SCHEMES = 'internal/webhook-schemes';

/** How a config writes down that a webhook is signed; undefined where nothing is to be said. */
export function signatureOf(
  scheme: FoundMethod['webhookScheme'],
  modules: Pick<Modules, 'tree'>,
): JsonValue | undefined {
  if (scheme === undefined || typeof scheme === 'string') return scheme;
  const file = modules.tree(SCHEMES);
  const node = file && constantOf(file, scheme.constant);
  const header = literalOf(property(node, 'header'));
  if (typeof header !== 'string') return undefined;
  const [format, content] = [textBy(property(node, 'write')), textBy(property(node, 'content'))];
  const [time, unit, tolerance] = ['time', 'unit', 'tolerance'].map((name) =>
    literalOf(property(node, name)),
  );
  const written: JsonObject = {
    header,
    ...(format !== '{signature}' && { format }),
    ...(content !== '{body}' && { content }),
    ...(nameOf(property(node, 'encode')) === 'base64' && { encoding: 'base64' }),
    ...(typeof time === 'string' && { timestamp_header: time }),
    ...(unit === 1 && { timestamp_unit: 'milliseconds' }),
    ...(typeof tolerance === 'number' && tolerance !== USUAL_TOLERANCE && { tolerance }),
  };
  return written;
}

const USUAL_TOLERANCE = 300_000;

const PLACES: Readonly<Record<string, string>> = {
  signature: '{signature}',
  time: '{timestamp}',
  body: '{body}',
};

/** The text that an arrow function makes of its parameters: a name, a template or a list of both. */
function textBy(node: ts.Expression | undefined): string {
  return node !== undefined && ts.isArrowFunction(node) ? textIn(node.body) : '';
}

function textIn(node: ts.Node): string {
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(textIn).join('');
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans.map(({ expression, literal }) => textIn(expression) + literal.text).join('')
    );
  const text = literalOf(node);
  return typeof text === 'string' ? text : PLACES[nameOf(node) ?? ''] ?? '';
}
