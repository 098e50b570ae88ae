import { ts } from 'ts-morph';
import { isEarlierCall } from './call-style.ts';
import type { FoundMethod } from './package-model.ts';
import { isReader, ownWebhook } from './read-webhooks.ts';
import { docTag, findAll, lastName, literalOf, nameOf, property } from './syntax.ts';

const VERBS: Readonly<Record<string, string>> = {
  get: 'get',
  post: 'post',
  put: 'put',
  patch: 'patch',
  delete: 'delete',
  getAPIList: 'get',
};

/** The methods of a class that call the service, and those that read webhooks. */
export function readMethods(
  node: ts.ClassDeclaration,
  { isClient }: { readonly isClient: boolean },
): readonly FoundMethod[] {
  return node.members.flatMap((member) => {
    if (!ts.isMethodDeclaration(member) || member.body === undefined) return [];
    const name = nameOf(member.name);
    if (name === undefined || isHidden(member)) return [];
    const reader = findAll(member.body, ts.isCallExpression).find(isReader);
    if (reader !== undefined) return [ownWebhook(name, member, reader)];
    if (!isClient && findAll(member.body, ts.isReturnStatement).some(givesParsed))
      return [webhookMethod(name, member, node)];
    const call = findAll(member.body, isRequest(isClient)).at(-1);
    const method = call && readCall(name, member, call, node);
    return method === undefined ? [] : [method];
  });
}

function isHidden(member: ts.MethodDeclaration): boolean {
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.StaticKeyword];
  return (member.modifiers ?? []).some(({ kind }) => hidden.includes(kind));
}

/** `return JSON.parse(body) as Event` */
const givesParsed = ({ expression }: ts.ReturnStatement): boolean =>
  /^JSON\.parse\(/.test(expression?.getText() ?? '');

/** A method that reads an event; one that knows a key, or asks another one that does, checks its signature. */
function webhookMethod(name: string, member: ts.MethodDeclaration, owner: ts.ClassDeclaration): FoundMethod {
  const asked = new Set(
    findAll(member, ts.isCallExpression).flatMap(({ expression }) =>
      ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.ThisKeyword ?
        [expression.name.text]
      : [],
    ),
  );
  const others = owner.members.filter((each) => asked.has(nameOf(each.name) ?? ''));
  const key = [member, ...others]
    .flatMap((each) => findAll(each, ts.isPropertyAccessExpression))
    .find(
      ({ expression, name: option }) => lastName(expression) === '_client' && /secret|key/i.test(option.text),
    );
  return {
    name,
    kind: 'webhook_unwrap',
    requestOptions: {},
    verb: '',
    path: '',
    pathNames: [],
    positional: [],
    ...(key !== undefined && { webhookKey: key.name.text }),
  };
}

/** `this._client.get(…)`, on the client itself `this.get(…)` or `typed(this).get(…)`. */
function isRequest(isClient: boolean): (node: ts.Node) => node is ts.CallExpression {
  return (node): node is ts.CallExpression => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { expression: owner, name } = node.expression;
    const isOwn =
      isClient ?
        /^(?:this|typed\(this\))$/.test(owner.getText())
      : ts.isPropertyAccessExpression(owner) && owner.name.text === '_client';
    return isOwn && Object.hasOwn(VERBS, name.text) && pathOf(node.arguments[0]) !== undefined;
  };
}

type Path = { readonly path: string; readonly names: readonly string[] };

/** The path of a call: a text, or a template with or without a tag. */
function pathOf(node: ts.Node | undefined): Path | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return { path: node.text, names: [] };
  const template = ts.isTaggedTemplateExpression(node) ? node.template : node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return { path: template.text, names: [] };
  if (!ts.isTemplateExpression(template)) return undefined;
  const spans = template.templateSpans;
  return {
    path: template.head.text + spans.map(({ literal }) => `{}${literal.text}`).join(''),
    names: spans.map(({ expression }) => lastName(valueIn(expression)) ?? ''),
  };
}

/** What is written into a path: of a call that spells a value, `plain('pet_id', petID)`, its last argument. */
function valueIn(node: ts.Expression): ts.Expression {
  return ts.isCallExpression(node) ? node.arguments.at(-1) ?? node : node;
}

function readCall(
  name: string,
  member: ts.MethodDeclaration,
  call: ts.CallExpression,
  owner: ts.ClassDeclaration,
): FoundMethod | undefined {
  const { body } = member;
  const path = pathOf(call.arguments[0]);
  const verbName = lastName(call.expression) ?? '';
  if (body === undefined || path === undefined) return undefined;
  const isList = verbName === 'getAPIList';
  const settings = settingsOf(call);
  const page = isList ? schemeOf(lastName(callee(call.arguments[1])), owner.getSourceFile()) : undefined;
  const verb = isList ? literalOf(firstOf(settings, 'method')) : VERBS[verbName];
  const parameters = member.parameters.map((each) => nameOf(each.name) ?? '');
  const timeout = numberOf(firstOf(settings, 'timeout') ?? firstOf(settings, 'defaultTimeout'));
  const maxRetries = numberOf(firstOf(settings, 'maxRetries'));
  const bodyName = bodyNameOf(firstOf(settings, 'body'), body);
  const unwrap = unwrapOf(body);
  const stream = streamOf(firstOf(settings, 'stream'), name, owner);
  const deprecated = docTag(member, 'deprecated');
  const params = member.parameters.find((each) => /^(?:params|body|query)$/.test(nameOf(each.name) ?? ''));
  return {
    name,
    kind: 'http',
    verb: typeof verb === 'string' ? verb.toLowerCase() : 'get',
    path: path.path,
    pathNames: path.names,
    positional: parameters.filter((each) => path.names.includes(each)),
    ...(bodyName !== undefined && { bodyName }),
    ...(page !== undefined && { page }),
    ...(unwrap !== undefined && { unwrap }),
    ...(stream !== undefined && { stream }),
    ...(isEarlierCall(member, call, owner) && { isEarlier: true }),
    ...(literalOf(firstOf(settings, '__binaryResponse')) === true && { whole: wantedType(call) }),
    requestOptions: {
      ...(timeout !== undefined && { timeout }),
      ...(maxRetries !== undefined && { maxRetries }),
    },
    ...(deprecated !== undefined && { deprecated }),
    ...typeNames(member, params),
  };
}

/** The class of a scheme that a class for one method extends: `class PetsCursorPage extends CursorPage<Pet> {}` */
function schemeOf(page: string | undefined, file: ts.SourceFile): string | undefined {
  const own = file.statements.filter(ts.isClassDeclaration).find(({ name }) => name?.text === page);
  return lastName(own?.heritageClauses?.[0]?.types[0]?.expression) ?? page;
}

/** `Items<Pet>`, cast or not. */
const callee = (node: ts.Node | undefined): ts.Node | undefined => {
  if (node === undefined) return undefined;
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return callee(node.expression);
  return ts.isExpressionWithTypeArguments(node) ? node.expression : node;
};

/** The object literals among the arguments of a call, also inside of calls that change them. */
function settingsOf(call: ts.CallExpression): readonly ts.ObjectLiteralExpression[] {
  return call.arguments.slice(1).flatMap((each) => {
    if (ts.isObjectLiteralExpression(each)) return [each];
    return ts.isCallExpression(each) ? each.arguments.filter(ts.isObjectLiteralExpression) : [];
  });
}

function firstOf(objects: readonly ts.ObjectLiteralExpression[], name: string): ts.Expression | undefined {
  for (const each of objects) {
    const found = property(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The media type in `Accept: 'audio/wav'`; empty where any will do. */
function wantedType(call: ts.CallExpression): string {
  const isAccept = (node: ts.Node): node is ts.PropertyAssignment =>
    ts.isPropertyAssignment(node) && nameOf(node.name)?.toLowerCase() === 'accept';
  const accept = literalOf(findAll(call, isAccept)[0]?.initializer);
  return typeof accept === 'string' && /^[\w.+-]+\/[\w.+-]+$/.test(accept) ? accept : '';
}

/** `600000`, or `(this._client as any)._options.timeout ?? 600000` */
function numberOf(node: ts.Node | undefined): number | undefined {
  const value = node !== undefined && ts.isBinaryExpression(node) ? literalOf(node.right) : literalOf(node);
  return typeof value === 'number' ? value : undefined;
}

/** The parameter that is the whole body: `body: params.items`, or `body: items` after `const { items } = params`. */
function bodyNameOf(value: ts.Expression | undefined, body: ts.Block): string | undefined {
  if (value !== undefined && ts.isPropertyAccessExpression(value) && nameOf(value.expression) === 'params')
    return value.name.text;
  const name = nameOf(value);
  const isTaken = findAll(body, ts.isBindingElement).some(
    (each) => nameOf(each.name) === name && each.dotDotDotToken === undefined,
  );
  return isTaken ? name : undefined;
}

/** `_thenUnwrap((obj) => obj.data)` */
function unwrapOf(body: ts.Block): string | undefined {
  const call = findAll(
    body,
    (node): node is ts.CallExpression =>
      ts.isCallExpression(node) && lastName(node.expression) === '_thenUnwrap',
  )[0];
  const map = call?.arguments[0];
  return map !== undefined && ts.isArrowFunction(map) && ts.isPropertyAccessExpression(map.body) ?
      map.body.name.text
    : undefined;
}

function streamOf(
  value: ts.Expression | undefined,
  name: string,
  owner: ts.ClassDeclaration,
): FoundMethod['stream'] {
  if (value === undefined) return undefined;
  const overloads = owner.members.filter(ts.isMethodDeclaration).filter((each) => nameOf(each.name) === name);
  const [event] = overloads
    .flatMap(({ type }) => (type === undefined ? [] : findAll(wrapped(type), ts.isTypeReferenceNode)))
    .flatMap((each) => streamed(each));
  const known = event === undefined ? {} : { event };
  if (literalOf(value) === true) return { param: null, ...known };
  const access = ts.isBinaryExpression(value) ? value.left : value;
  const param = ts.isPropertyAccessExpression(access) ? access.name.text : undefined;
  return param === undefined ? undefined : { param, ...known };
}

/** A parent for a node that may be the one that is looked for. */
const wrapped = (type: ts.TypeNode): ts.Node => type.parent;

/** `Stream<Event>` → `Event`, at any depth. */
function streamed(type: ts.TypeReferenceNode): readonly string[] {
  const inner = type.typeArguments ?? [];
  if (lastName(type.typeName) === 'Stream') return inner.map((each) => each.getText());
  return inner.flatMap((each) => (ts.isTypeReferenceNode(each) ? streamed(each) : []));
}

/** `APIPromise<Pet>` → `Pet`; of a page its items. */
function typeNames(
  { type }: ts.MethodDeclaration,
  params: ts.ParameterDeclaration | undefined,
): Pick<FoundMethod, 'params' | 'result' | 'pageType'> {
  const written = params?.type;
  // `Params | null | undefined` where the argument may be left out.
  const argument =
    written !== undefined && ts.isUnionTypeNode(written) ?
      written.types.find(ts.isTypeReferenceNode)
    : written;
  const given = type !== undefined && ts.isTypeReferenceNode(type) ? type : undefined;
  // A promise that iterates names its items behind the result.
  const result = given?.typeArguments?.at(lastName(given.typeName) === 'ListPromise' ? 0 : -1);
  const pageType =
    lastName(given?.typeName) === 'PagePromise' ? given?.typeArguments?.[0]?.getText() : undefined;
  return {
    ...(argument !== undefined &&
      ts.isTypeReferenceNode(argument) && { params: argument.typeName.getText() }),
    ...(result !== undefined && { result: result.getText() }),
    ...(pageType !== undefined && { pageType }),
  };
}
