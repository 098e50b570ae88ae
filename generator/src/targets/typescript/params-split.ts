import type { Api, Method, ParameterOrigin, ParamsMember } from '../../ir/model/api.ts';
import { identifier } from '../../support/case.ts';
import { RESERVED_WORDS } from '../../support/reserved-words.ts';
import { isSimpleIdentifier, tsKey, tsString } from '../../support/encode.ts';

/** How the members of the params argument travel, and the names they are taken apart into. */
export type Split = {
  readonly statement: string | undefined;
  readonly query: string | undefined;
  readonly body: string | undefined;
  readonly headers: readonly string[];
  readonly pathValue: (name: string) => string;
};

/** `.name`, or `['name']` where the name is no identifier. */
const memberAccess = (name: string): string =>
  isSimpleIdentifier(name) ? `.${name}` : `[${tsString(name)}]`;

/** Access to a member of an argument that may be missing. */
export function argumentMember(argument: string, name: string, optional: boolean): string {
  if (!optional) return `${argument}${memberAccess(name)}`;
  return `${argument}?.${memberAccess(name).replace(/^\./, '')}`;
}

/** Takes the params argument apart where its members travel in different places. */
export function splitParams(method: Method, api: Api): Split {
  const { params } = method;
  const none: Split = {
    statement: undefined,
    query: undefined,
    body: undefined,
    headers: [],
    pathValue: (name) => name,
  };
  if (params === undefined) return none;
  const at = (origin: ParameterOrigin): readonly ParamsMember[] =>
    params.members.filter((member) => member.origin === origin);
  const hasBody = method.body !== undefined;
  const { argName } = params;
  if (
    argName === 'body' &&
    params.bodyMember === undefined &&
    params.members.every((member) => member.publicName === member.name)
  )
    return { ...none, body: argName };
  // Nothing to take apart: all members travel in the query, as they are.
  if (!hasBody && params.members.every((member) => member.origin === 'query' && member.jsonText !== true))
    return { ...none, query: argName };
  if (params.bodyMember !== undefined && params.members.length === 1)
    return {
      ...none,
      body: argumentMember(argName, params.bodyMember, params.omittable),
    };

  const casing = api.facts.casing;
  const used = new Set([
    params.argName,
    ...OUTER_NAMES,
    ...method.positional.map((parameter) => parameter.argName),
  ]);
  const locals = new Map<ParamsMember, string>();
  const local = (member: ParamsMember): string => {
    const plain =
      isSimpleIdentifier(member.publicName) && !RESERVED_WORDS.has(member.publicName) ?
        member.publicName
      : identifier(casing.camel(member.publicName) || 'value');
    let name = RESERVED_WORDS.has(plain) ? `${plain}_` : plain;
    while (used.has(name)) name = `${name}_`;
    used.add(name);
    locals.set(member, name);
    return name;
  };
  const restOrigin: ParameterOrigin | undefined =
    hasBody && params.bodyMember === undefined ? 'body'
    : hasBody ? undefined
    : at('query').length > 0 ? 'query'
    : undefined;
  const renamedBody = at('body').filter((member) => member.publicName !== member.name);
  const picked = params.members.filter(
    (member) => member.origin !== restOrigin || renamedBody.includes(member) || member.jsonText === true,
  );
  const bindings = picked.map((member) => {
    const name = local(member);
    return name === member.publicName ? name : `${tsKey(member.publicName)}: ${name}`;
  });
  const rest = restOrigin === undefined ? [] : [`...${restOrigin}`];
  const source = params.omittable ? `${argName} ?? {}` : argName;
  const objectOf = (members: readonly ParamsMember[], spread: readonly string[] = []): string => {
    const fields = members.map((member) => {
      const name = locals.get(member) ?? member.name;
      const value =
        member.jsonText === true ? `${name} === undefined ? undefined : JSON.stringify(${name})` : name;
      return value === member.name ? value : `${tsKey(member.name)}: ${value}`;
    });
    return `{ ${[...fields, ...spread].join(', ')} }`;
  };
  const wholeBody =
    params.bodyMember === undefined ? undefined : locals.get(at('body')[0] ?? ({} as ParamsMember));
  const jsonQuery = at('query').filter((member) => member.jsonText === true);
  const query =
    restOrigin === 'query' ?
      jsonQuery.length > 0 ?
        objectOf(jsonQuery, ['...query'])
      : 'query'
    : at('query').length > 0 ? objectOf(at('query'))
    : undefined;
  return {
    statement:
      bindings.length + rest.length === 0 ?
        undefined
      : `const { ${[...bindings, ...rest].join(', ')} } = ${source};`,
    query,
    body:
      !hasBody ? undefined : (
        wholeBody ?? (renamedBody.length > 0 ? objectOf(renamedBody, ['...body']) : 'body')
      ),
    headers: at('header').map((member) => headerText(member, locals.get(member) ?? 'value')),
    pathValue: (name) =>
      locals.get(at('path').find((member) => member.name === name) ?? ({} as ParamsMember)) ?? name,
  };
}

/** Names that a method body uses for something else. */
const OUTER_NAMES = [
  'options',
  'body',
  'query',
  'response',
  'path',
  'buildHeaders',
  'multipartFormRequestOptions',
  'streaming',
  'securedBy',
];

function headerText(member: ParamsMember, local: string): string {
  const needsText =
    member.type.kind !== 'string' &&
    !(member.type.kind === 'enum' && member.type.values.every((value) => typeof value === 'string'));
  const value = needsText ? `String(${local})` : local;
  return member.required ?
      `${tsKey(member.name)}: ${value}`
    : `...(${local} !== undefined && { ${tsKey(member.name)}: ${value} })`;
}
