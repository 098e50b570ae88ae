import { ts } from 'ts-morph';
import type { ClientSettings } from '../config/config-types.ts';
import type { FoundClient, FoundOption } from './package-model.ts';
import { readCredentials } from './read-credentials.ts';
import type { ClassHome } from './read-resources.ts';
import { findAll, lastName, literalOf, nameOf } from './syntax.ts';

/** Options that every client has. */
const COMMON = new Set(
  (
    'environment baseURL timeout fetchOptions fetch maxRetries defaultHeaders defaultQuery logLevel logger httpAgent ' +
    'dangerouslyAllowBrowser idempotencyHeader'
  ).split(' '),
);

/** Headers that every client sends. */
const USUAL = /^(?:accept|user-agent|content-type|authorization|x-stainless-.*)$/i;

/** What the class of a client says about its options, its credentials and how it calls. */
export function readClient({ module, node }: ClassHome): FoundClient {
  const file = node.getSourceFile();
  const constructor = node.members.find(ts.isConstructorDeclaration);
  const defaults = defaultsOf(constructor);
  const baseUrl = envOf(defaults.get('baseURL'));
  const headers = carriedBy(node, /^(?:buildHeaders|defaultHeaders)$/);
  const idempotencyHeader = idempotencyIn(node);
  const query = queryOf(file.text);
  const envPrefix = baseUrl === undefined ? undefined : /^(.*)_BASE_URL$/.exec(baseUrl)?.[1];
  return {
    className: node.name?.text ?? '',
    module,
    options: optionsOf(file, defaults),
    credentials: readCredentials(node),
    environments: environmentsOf(file, constructor),
    headers: headers.fixed,
    optionHeaders: headers.options,
    optionQueries: carriedBy(node, /^defaultQuery$/).options,
    choosesCredentials: /\b__security\b/.test(file.text),
    isForBrowsers: !file.text.includes('dangerouslyAllowBrowser'),
    ...(query !== undefined && { query }),
    ...(envPrefix !== undefined && { envPrefix }),
    limits: limitsOf(node),
    ...(idempotencyHeader !== undefined && { idempotencyHeader }),
  };
}

/** What the constructor takes for options that are not given. */
function defaultsOf(
  node: ts.ConstructorDeclaration | undefined,
): ReadonlyMap<string, ts.Expression | undefined> {
  // Options are taken apart where they arrive, or in the body.
  const patterns = node === undefined ? [] : findAll(node, ts.isObjectBindingPattern);
  return new Map(
    patterns
      .flatMap(({ elements }) => [...elements])
      .flatMap((each) => {
        const name = nameOf(each.propertyName ?? each.name);
        return name === undefined || each.dotDotDotToken !== undefined ?
            []
          : [[name, each.initializer] as const];
      }),
  );
}

/** `readEnv('ACME_API_KEY')`, also beside a default. */
function envOf(node: ts.Expression | undefined): string | undefined {
  if (node === undefined) return undefined;
  const calls = ts.isCallExpression(node) ? [node] : findAll(node, ts.isCallExpression);
  const call = calls.find((each) => /^readEnv(?:Number|Boolean)?$/.test(lastName(each.expression) ?? ''));
  const value = literalOf(call?.arguments[0]);
  return typeof value === 'string' ? value : undefined;
}

function optionsOf(
  file: ts.SourceFile,
  defaults: ReadonlyMap<string, ts.Expression | undefined>,
): readonly FoundOption[] {
  const declared = file.statements
    .filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === 'ClientOptions');
  return [...(declared?.members ?? [])]
    .filter(ts.isPropertySignature)
    .flatMap((member): readonly FoundOption[] => {
      const name = nameOf(member.name);
      if (name === undefined || COMMON.has(name)) return [];
      const initial = defaults.get(name);
      const env = envOf(initial);
      const last = initial !== undefined && ts.isBinaryExpression(initial) ? initial.right : initial;
      const value = literalOf(last);
      const type = member.type?.getText() ?? '';
      const description = describe(member);
      return [
        {
          name,
          type:
            /\bnumber\b/.test(type) ? 'number'
            : /\bboolean\b/.test(type) ? 'boolean'
            : 'string',
          isNullable: /\bnull\b/.test(type) || value === null,
          ...(/\bTokenSource\b/.test(type) && { isCallable: true as const }),
          ...(env !== undefined && { env }),
          ...(value !== undefined && value !== null && { default: value }),
          ...(description !== '' && { description }),
        },
      ];
    });
}

/** The comment of an option without what is said about its default. */
function describe(member: ts.PropertySignature): string {
  const text = ts
    .getJSDocCommentsAndTags(member)
    .map(({ comment }) => (typeof comment === 'string' ? comment : ts.getTextOfJSDocComment(comment) ?? ''))
    .join('\n');
  return text
    .split(/\n\s*\n/)
    .filter((part) => !/^Defaults to (?:process\.env\[|")/.test(part.trim()))
    .join('\n\n')
    .trim();
}

/** `const environments = { production: '…' }`, else the address that a client without one has. */
function environmentsOf(
  file: ts.SourceFile,
  constructor: ts.ConstructorDeclaration | undefined,
): FoundClient['environments'] {
  const declared = findAll(file, ts.isVariableDeclaration).find(
    ({ name }) => nameOf(name) === 'environments',
  );
  const value = declared?.initializer;
  if (value !== undefined && ts.isObjectLiteralExpression(value))
    return value.properties.flatMap((each) => {
      const name = nameOf(each.name);
      const url = ts.isPropertyAssignment(each) ? literalOf(each.initializer) : undefined;
      return name !== undefined && typeof url === 'string' ? [[name, url] as const] : [];
    });
  const url = constructor && findAll(constructor, isAddress).map(({ text }) => text)[0];
  return url === undefined ? [] : [['production', url]];
}

function isAddress(node: ts.Node): node is ts.StringLiteralLike {
  return ts.isStringLiteralLike(node) && /^https?:\/\/[^\s]+$/.test(node.text);
}

function staticNumber(node: ts.ClassDeclaration, name: string): number | undefined {
  const member = node.members.filter(ts.isPropertyDeclaration).find((each) => nameOf(each.name) === name);
  const value = literalOf(member?.initializer);
  return typeof value === 'number' ? value : undefined;
}

/** How long and how often a client tries. */
function limitsOf(node: ts.ClassDeclaration): ClientSettings {
  const variable = (name: string): number | undefined => {
    const found = findAll(node, ts.isVariableDeclaration).find((each) => nameOf(each.name) === name);
    const value = literalOf(found?.initializer);
    return typeof value === 'number' ? value : undefined;
  };
  const retries = findAll(node, isAssignmentOf('maxRetries'))
    .map(({ right }) => (ts.isBinaryExpression(right) ? literalOf(right.right) : undefined))
    .find((value) => typeof value === 'number');
  const timeout = staticNumber(node, 'DEFAULT_TIMEOUT');
  const [initial, longest] = [variable('initialRetryDelay'), variable('maxRetryDelay')];
  return {
    ...(timeout !== undefined && { defaultTimeout: timeout }),
    defaultRetries: {
      ...(typeof retries === 'number' && { maxRetries: retries }),
      ...(initial !== undefined && { initialDelaySeconds: initial }),
      ...(longest !== undefined && { maxDelaySeconds: longest }),
    },
  };
}

/** `this.name = …` */
function isAssignmentOf(name: string): (node: ts.Node) => node is ts.BinaryExpression {
  return (node): node is ts.BinaryExpression =>
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    node.left.name.text === name;
}

function idempotencyIn(node: ts.ClassDeclaration): string | undefined {
  const assigned = findAll(node, isAssignmentOf('idempotencyHeader')).map(({ right }) => literalOf(right));
  const declared = node.members
    .filter(ts.isPropertyDeclaration)
    .filter(({ name }) => nameOf(name) === 'idempotencyHeader')
    .map(({ initializer }) => literalOf(initializer));
  return [...assigned, ...declared].find((value): value is string => typeof value === 'string');
}

/** How the library for queries is called: `qs.stringify(query, { arrayFormat: 'repeat' })` */
function queryOf(text: string): FoundClient['query'] {
  const [, options] = /\bstringify\(query, \{([^{}]*)\}/.exec(text) ?? [];
  if (options === undefined) return undefined;
  const arrayFormat = /arrayFormat: '(\w+)'/.exec(options)?.[1];
  return { isDotted: /allowDots: true/.test(options), ...(arrayFormat !== undefined && { arrayFormat }) };
}

/** What methods of the client send with every request: headers or parameters with a fixed value, and those of options. */
function carriedBy(
  node: ts.ClassDeclaration,
  wanted: RegExp,
): { readonly fixed: FoundClient['headers']; readonly options: FoundClient['optionHeaders'] } {
  const owners = node.members
    .filter(ts.isMethodDeclaration)
    .filter((each) => wanted.test(nameOf(each.name) ?? ''));
  const properties = owners
    .flatMap((each) => findAll(each, ts.isObjectLiteralExpression))
    .flatMap((object) => [...object.properties])
    .filter(ts.isPropertyAssignment);
  const fixed: Array<readonly [string, string]> = [];
  const options: Array<readonly [string, string]> = [];
  for (const each of properties) {
    const name = nameOf(each.name);
    if (name === undefined || USUAL.test(name)) continue;
    const value = literalOf(each.initializer);
    const carried = findAll(each, ts.isPropertyAccessExpression).find(
      ({ expression }) => expression.kind === ts.SyntaxKind.ThisKeyword,
    );
    if (typeof value === 'string') fixed.push([name, value]);
    else if (carried !== undefined) options.push([name, carried.name.text]);
  }
  return { fixed, options };
}
