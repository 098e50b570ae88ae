import ts from 'typescript';
import type { CheckedInput } from '../../src/check/index.ts';
import type {
  MethodConfig,
  PaginationScheme,
  ProjectConfig,
  ResourceConfig,
} from '../../src/config/config-types.ts';
import { own } from '../../src/support/json.ts';
import { createComparer, type Comparer, type Finding } from './compare-types.ts';
import type { Opinions } from './program.ts';

/** What a comparison of all methods gave. */
export type Comparison = {
  /** Methods that were compared, `call.create-phone-call`. */
  readonly methods: readonly string[];
  readonly findings: readonly Finding[];
};

/** A method of the SDK and the operation of the document that it is said to call. */
type Couple = {
  readonly name: string;
  readonly config: MethodConfig;
  readonly method: ts.Type;
  readonly operation: ts.Type;
  readonly path: string;
};

type Context = { readonly opinions: Opinions; readonly comparer: Comparer; readonly config: ProjectConfig };

/** Compares the arguments and the result of every method that the config names. */
export function compareMethods(opinions: Opinions, { config }: CheckedInput): Comparison {
  const comparer = createComparer(opinions.checker, opinions.components);
  const context: Context = { opinions, comparer, config };
  const couples: Couple[] = [];
  const findings: Finding[] = [];
  const visit = (owner: ts.Type, prefix: string, methods: readonly MethodConfig[]): void => {
    for (const each of methods) {
      if (each.endpoint === undefined || !each.inTypescript) continue;
      const name = `${prefix}${each.key}`;
      const { verb, path } = each.endpoint;
      const method = memberLike(context, owner, each.key);
      const item = member(context, opinions.paths, path);
      const operation = item && member(context, item, verb);
      if (method === undefined) findings.push({ where: name, what: 'the SDK has no such method' });
      else if (operation === undefined)
        findings.push({ where: name, what: 'the document has no such operation' });
      else couples.push({ name, config: each, method, operation, path });
    }
  };
  const visitResource = (owner: ts.Type, prefix: string, resource: ResourceConfig): void => {
    if (!resource.inTypescript) return;
    const type = memberLike(context, owner, resource.key);
    if (type === undefined)
      return void findings.push({ where: prefix + resource.key, what: 'the SDK has no such resource' });
    const inner = `${prefix}${resource.key}.`;
    visit(type, inner, resource.methods);
    for (const each of resource.subresources) visitResource(type, inner, each);
  };
  visit(opinions.client, '', config.clientMethods);
  for (const resource of config.resources) visitResource(opinions.client, '', resource);
  const all = [...findings, ...couples.flatMap((couple) => compareMethod(context, couple))];
  return { methods: couples.map(({ name }) => name), findings: unique(all) };
}

function compareMethod(context: Context, couple: Couple): readonly Finding[] {
  const { checker } = context.opinions;
  // The first overload of a streaming method is the one that returns the whole answer.
  const [signature] = checker.getSignaturesOfType(couple.method, ts.SignatureKind.Call);
  if (signature === undefined) return [{ where: couple.name, what: 'is not a function in the SDK' }];
  return [...compareArguments(context, couple, signature), ...compareResult(context, couple, signature)];
}

/** Where a parameter of the document stands. */
type Origin = 'path' | 'query' | 'header';

type Parameter = { readonly name: string; readonly origin: Origin; readonly symbol: ts.Symbol };

function compareArguments(context: Context, couple: Couple, signature: ts.Signature): readonly Finding[] {
  const { checker } = context.opinions;
  const { name, operation, path } = couple;
  const given = signature.getParameters().filter((symbol) => symbol.name !== 'options');
  const params = given.find((symbol) => /^(params|body|query)$/.test(symbol.name));
  const positional = given.filter((symbol) => symbol !== params);
  const pathNames = [...path.matchAll(/\{([^}]+)\}/g)].map(([, parameter = '']) => parameter);
  const loose = pathNames.slice(pathNames.length - positional.length);
  const findings: Finding[] = [];
  const declared = (['path', 'query', 'header'] as const).flatMap((origin): readonly Parameter[] =>
    parametersOf(context, operation, origin),
  );
  positional.forEach((symbol, i) => {
    const theirs = declared.find((each) => each.origin === 'path' && each.name === loose[i]);
    const where = `${name}/path/${loose[i] ?? symbol.name}`;
    if (theirs === undefined) findings.push({ where, what: 'only the SDK has it' });
    else
      findings.push(
        ...context.comparer.compare(
          checker.getTypeOfSymbol(symbol),
          checker.getTypeOfSymbol(theirs.symbol),
          where,
        ),
      );
  });
  const named = declared.filter((each) => each.origin !== 'path' || !loose.includes(each.name));
  const body = bodyOf(context, operation);
  if (params === undefined) {
    if (named.length > 0 || body !== undefined)
      findings.push({ where: name, what: 'only the document has parameters beside the path' });
    return findings;
  }
  const needed = named.some(({ symbol }) => !isOptional(symbol)) || (body?.needed ?? false);
  const declaration = params.valueDeclaration;
  const omittable =
    declaration !== undefined && ts.isParameter(declaration) && checker.isOptionalParameter(declaration);
  if (needed === omittable)
    findings.push({
      where: `${name}/params`,
      what: omittable ? 'may be left out in the SDK only' : 'may be left out in the document only',
    });
  return [...findings, ...compareParams(context, couple, checker.getTypeOfSymbol(params), named, body)];
}

function compareParams(
  context: Context,
  { name, config }: Couple,
  params: ts.Type,
  named: readonly Parameter[],
  body: Body | undefined,
): readonly Finding[] {
  const { comparer, opinions } = context;
  const { checker } = opinions;
  const objects =
    params.isUnion() ? params.types.filter((type) => type.flags & ts.TypeFlags.Object) : [params];
  const sdk = checker.getNonNullableType(params);
  if (named.length === 0 && body !== undefined && body.isObject)
    return comparer.compare(sdk, body.type, `${name}/body`);
  const bodyNames = new Set(
    body === undefined || !body.isObject ?
      []
    : variantsOf(body.type).flatMap((type) => namesOf(checker, type)),
  );
  const otherNames = new Map<string, string | null>();
  const findings: Finding[] = [];
  for (const { name: wire, origin, symbol } of named) {
    const collides = bodyNames.has(wire);
    const public_ = collides ? `${origin}_${wire}` : wire;
    if (collides) otherNames.set(`body_${wire}`, wire);
    otherNames.set(public_, null);
    const where = `${name}/${origin}/${wire}`;
    for (const variant of objects) {
      const field = checker.getPropertyOfType(variant, public_);
      if (field === undefined) findings.push({ where, what: 'only the document has it' });
      else {
        if (isOptional(field) !== isOptional(symbol))
          findings.push({
            where,
            what: isOptional(field) ? 'required by the document only' : 'required by the SDK only',
          });
        findings.push(
          ...comparer.compare(checker.getTypeOfSymbol(field), checker.getTypeOfSymbol(symbol), where),
        );
      }
    }
  }
  if (body === undefined) {
    const surplus = objects.flatMap((type) => namesOf(checker, type)).filter((each) => !otherNames.has(each));
    return [
      ...findings,
      ...surplus.map((each) => ({ where: `${name}/${each}`, what: 'only the SDK has it' })),
    ];
  }
  if (body.isObject)
    return [...findings, ...comparer.compareObjects(sdk, body.type, `${name}/body`, otherNames)];
  const whole = checker.getPropertyOfType(sdk, config.bodyParamName ?? 'body');
  if (whole === undefined) return [...findings, { where: `${name}/body`, what: 'only the document has it' }];
  return [...findings, ...comparer.compare(checker.getTypeOfSymbol(whole), body.type, `${name}/body`)];
}

function compareResult(context: Context, couple: Couple, signature: ts.Signature): readonly Finding[] {
  const { comparer, config, opinions } = context;
  const { checker } = opinions;
  const where = `${couple.name}/response`;
  const promise = signature.getReturnType();
  const kind = promise.symbol?.name;
  const results = checker.getTypeArguments(promise as ts.TypeReference);
  const result = kind === 'PagePromise' ? results[1] : results[0];
  if (result === undefined) return [{ where, what: `the SDK returns ${checker.typeToString(promise)}` }];
  const answer = answerOf(context, couple.operation);
  const isVoid = (result.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0;
  if (answer === undefined || isVoid) {
    if (answer === undefined && isVoid) return [];
    const text = isVoid ? 'only the document has it' : `only the SDK has it: ${checker.typeToString(result)}`;
    return [{ where, what: text }];
  }
  if (kind === 'PagePromise') {
    const list = memberOfAny(context, answer, config.pagination.flatMap(itemsFields));
    const item = list && checker.getTypeArguments(checker.getNonNullableType(list) as ts.TypeReference)[0];
    return item === undefined ?
        [{ where, what: 'the document has no list of items' }]
      : comparer.compare(result, item, `${where}/items/[]`);
  }
  const fields = config.settings.unwrapResponseFields.map(({ text }) => text);
  const unwrapped = memberOfAny(context, answer, fields);
  return comparer.compare(result, unwrapped ?? answer, where);
}

type Body = { readonly type: ts.Type; readonly isObject: boolean; readonly needed: boolean };

function bodyOf(context: Context, operation: ts.Type): Body | undefined {
  const { checker } = context.opinions;
  const symbol = checker.getPropertyOfType(operation, 'requestBody');
  const content = member(context, operation, 'requestBody');
  const type = content && contentOf(context, content);
  if (symbol === undefined || type === undefined) return undefined;
  const isObject = variantsOf(type).every(
    (each) =>
      each.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) && !checker.isArrayLikeType(each),
  );
  return { type, isObject, needed: !isOptional(symbol) };
}

/** The body of the first successful response; undefined if there is none. */
function answerOf(context: Context, operation: ts.Type): ts.Type | undefined {
  const responses = member(context, operation, 'responses');
  if (responses === undefined) return undefined;
  const statuses = namesOf(context.opinions.checker, responses).filter((status) => /^2/.test(status));
  const response = member(context, responses, statuses.sort()[0] ?? '');
  return response && contentOf(context, response);
}

/** The type of the JSON content, else of the first one. */
function contentOf(context: Context, owner: ts.Type): ts.Type | undefined {
  const content = member(context, owner, 'content');
  if (content === undefined) return undefined;
  const types = namesOf(context.opinions.checker, content);
  const chosen = types.find((type) => /[/+]json\b/.test(type)) ?? types[0];
  return chosen === undefined ? undefined : member(context, content, chosen);
}

function parametersOf(context: Context, operation: ts.Type, origin: Origin): readonly Parameter[] {
  const { checker } = context.opinions;
  const parameters = member(context, operation, 'parameters');
  const group = parameters && member(context, parameters, origin);
  if (group === undefined) return [];
  return checker.getPropertiesOfType(group).map((symbol) => ({ name: symbol.name, origin, symbol }));
}

function itemsFields({ response }: PaginationScheme): readonly string[] {
  return [...response]
    .filter(([, schema]) => own(own(schema, 'x-stainless-pagination-property'), 'purpose') === 'items')
    .map(([field]) => field);
}

function member({ opinions: { checker } }: Context, owner: ts.Type, name: string): ts.Type | undefined {
  const symbol = checker.getPropertyOfType(owner, name);
  if (symbol === undefined) return undefined;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  return type.flags & ts.TypeFlags.Never ? undefined : type;
}

function memberOfAny(context: Context, owner: ts.Type, names: readonly string[]): ts.Type | undefined {
  return names.map((name) => member(context, owner, name)).find((type) => type !== undefined);
}

/** A member by its key in the config, however its words are joined. */
function memberLike(context: Context, owner: ts.Type, key: string): ts.Type | undefined {
  const plain = (name: string): string => name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
  const found = namesOf(context.opinions.checker, owner).find((name) => plain(name) === plain(key));
  return found === undefined ? undefined : member(context, owner, found);
}

function variantsOf(type: ts.Type): readonly ts.Type[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
}

function namesOf(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  return checker.getPropertiesOfType(type).map(({ name }) => name);
}

function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map(findings.map((finding) => [`${finding.where}: ${finding.what}`, finding]));
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}
