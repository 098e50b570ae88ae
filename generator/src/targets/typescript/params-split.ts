import type { Api, Method, Params, ParameterOrigin, ParamsMember } from '../../ir/model/api.ts';
import { identifier } from '../../support/case.ts';
import { RESERVED_WORDS } from '../../config/index.ts';
import { isSimpleIdentifier, tsKey, tsLiteralKey, tsString } from '../../support/encode.ts';
import { IN_METHODS, INHERITED } from './names/taken.ts';
import { isHandMadeJson, isWhole, usesWriters, writerNames, type Held } from './parameter-text.ts';

/** How the members of the params argument travel, and the names they are taken apart into. */
export type Split = {
  readonly statement: string | undefined;
  /** The object of all query parameters. */
  readonly query: string | undefined;
  /** A parameter that is the whole query. */
  readonly whole: Held | undefined;
  readonly body: string | undefined;
  readonly headers: readonly Held[];
  readonly cookies: readonly Held[];
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

const NOTHING: Split = {
  statement: undefined,
  query: undefined,
  whole: undefined,
  body: undefined,
  headers: [],
  cookies: [],
  pathValue: (name) => name,
};

/** An option of the client by its key, as an expression. */
export type OptionText = (key: string) => string;

/** Takes the params argument apart where its members travel in different places. */
export function splitParams(method: Method, api: Api, option: OptionText = (key) => key): Split {
  const { params } = method;
  if (params === undefined) return NOTHING;
  const { argName } = params;
  const isPassedOn = (member: ParamsMember): boolean =>
    member.publicName === member.name &&
    member.fixed === undefined &&
    member.standIn === undefined &&
    !isWhole(member.writing) &&
    !isHandMadeJson(member.writing, api);
  if (argName === 'body' && params.bodyMember === undefined && params.members.every(isPassedOn))
    return { ...NOTHING, body: argName };
  // Nothing to take apart: all members travel in the query, as they are.
  if (
    method.body === undefined &&
    params.members.every((member) => member.origin === 'query' && isPassedOn(member))
  )
    return { ...NOTHING, query: argName };
  if (params.bodyMember !== undefined && params.members.length === 1)
    return { ...NOTHING, body: argumentMember(argName, params.bodyMember, params.omittable) };
  return takeApart(method, params, isPassedOn, { api, option });
}

function takeApart(
  method: Method,
  params: Params,
  isPassedOn: (member: ParamsMember) => boolean,
  { api, option }: { readonly api: Api; readonly option: OptionText },
): Split {
  const at = (origin: ParameterOrigin): readonly ParamsMember[] =>
    params.members.filter((member) => member.origin === origin);
  const hasBody = method.body !== undefined;
  const restOrigin: ParameterOrigin | undefined =
    hasBody && params.bodyMember === undefined ? 'body'
    : !hasBody && at('query').some(({ writing }) => !isWhole(writing)) ? 'query'
    : undefined;
  const locals = localNames(method, params, api);
  // An absent member of such a name is what every object inherits, which no parameter can be.
  const isInherited = ({ publicName, required }: ParamsMember): boolean =>
    !required && (INHERITED.has(publicName) || publicName === '__proto__');
  const held = (member: ParamsMember): Held => {
    const local = locals(member);
    return {
      member,
      local: isInherited(member) ? `(${inherits(member, local)} ? undefined : ${local})` : local,
    };
  };
  const picked = params.members.filter((member) => member.origin !== restOrigin || !isPassedOn(member));
  const bindings = picked.map((member) => {
    const name = locals(member);
    const binding = name === member.publicName ? name : `${tsKey(member.publicName)}: ${name}`;
    if (member.standIn !== undefined) return `${binding} = ${option(member.standIn)}`;
    return member.fixed === undefined ? binding : `${binding} = ${literal(member.fixed)}`;
  });
  const rest = restOrigin === undefined ? [] : [`...${restOrigin}`];
  const parts = [...bindings, ...rest];
  const objectOf = (origin: ParameterOrigin): string | undefined => {
    const members = at(origin).filter((member) => picked.includes(member) && !isWhole(member.writing));
    const spread = restOrigin === origin ? [`...${origin}`] : [];
    if (members.length === 0) return spread.length === 0 ? undefined : origin;
    return `{ ${[...members.map((member) => field(held(member), api)), ...spread].join(', ')} }`;
  };
  const whole = at('query').find((member) => isWhole(member.writing));
  const [bodyMember] = at('body');
  const wholeBody =
    params.bodyMember === undefined || bodyMember === undefined ? undefined : locals(bodyMember);
  return {
    statement:
      parts.length === 0 ?
        undefined
      : `const { ${parts.join(', ')} } = ${params.omittable ? `${params.argName} ?? {}` : params.argName};`,
    query: whole === undefined ? objectOf('query') : undefined,
    whole: whole && held(whole),
    body: hasBody ? wholeBody ?? objectOf('body') : undefined,
    headers: at('header').map(held),
    cookies: at('cookie').map(held),
    pathValue: (name) => {
      const member = at('path').find((each) => each.name === name);
      return member === undefined ? name : locals(member);
    },
  };
}

/** Whether a local of such a name holds what objects inherit: the prototype of all objects, or a function. */
const inherits = ({ publicName }: ParamsMember, local: string): string =>
  publicName === '__proto__' ? `${local} === Object.prototype` : `typeof ${local} === 'function'`;

const literal = (value: string | number | boolean): string =>
  typeof value === 'string' ? tsString(value) : String(value);

/** A field of the object that is sent. */
function field({ member, local }: Held, api: Api): string {
  const value =
    isHandMadeJson(member.writing, api) ?
      `${local} === undefined ? undefined : JSON.stringify(${local})`
    : local;
  return value === member.name ? value : `${tsLiteralKey(member.name)}: ${value}`;
}

/** Gives every member that is taken out a name of its own, by which it is known from then on. */
function localNames(method: Method, params: Params, api: Api): (member: ParamsMember) => string {
  const { casing } = api.facts;
  const used = new Set([
    params.argName,
    ...IN_METHODS,
    ...(usesWriters(method, api) ? writerNames(api) : []),
    ...method.positional.map((parameter) => parameter.argName),
  ]);
  const locals = new Map<ParamsMember, string>();
  return (member) => {
    const known = locals.get(member);
    if (known !== undefined) return known;
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
}
