import type { SecurityRequirement } from '../../config/config-types.ts';
import {
  allParameters,
  carriedBy,
  resolve,
  type Operation,
  type Parameter,
  type View,
} from '../../document/index.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { isForbiddenInBrowsers } from '../../support/http.ts';
import { asArray, own } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { PathParameterTree } from '../model/tree.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { Writing } from '../model/writing.ts';
import { withoutFiles } from './bytes-in-parameters.ts';
import { formFields } from './form-fields.ts';
import { mediaKind } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { isSentByClient } from './method-security.ts';
import { writingOf } from './parameter-writing.ts';
import type { StyleNotice } from './query-habits.ts';
import { reportSharedNames } from './shared-names.ts';
import { valueForms } from './value-forms.ts';
import { writtenExample } from './written-example.ts';

/** A parameter as an operation declares it. */
export type Declared = {
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly type: TypeNode;
  readonly writing: Writing;
  /** The name that callers know it by, where that is not the wire name. */
  readonly publicName?: string;
  /** The only value there is: sent without being asked for. */
  readonly fixed?: string | number | boolean;
};

/** The parameters of an operation that callers give. */
export function readParameters(
  operation: Operation,
  security: SecurityRequirement | undefined,
  context: MethodContext,
): readonly Declared[] {
  const all = allParameters(operation).filter((parameter) => !isSentByClient(parameter, security, context));
  const whole = all.filter((parameter) => parameter.in === 'querystring');
  const isBesideQuery = all.some((parameter) => parameter.in === 'query');
  for (const { name, listedAt } of isBesideQuery ? whole : [])
    context.report(diagnostic('Parameter/WholeQuery', listedAt, { name }));
  const read = all
    .filter((parameter) => !isBesideQuery || !whole.includes(parameter))
    .flatMap((parameter) => {
      const declared = readParameter(parameter, context);
      return declared === undefined ? [] : [[parameter, declared] as const];
    });
  reportSharedNames(read, context);
  return read.map(([, declared]) => declared);
}

/** Headers that the runtime sets itself (OpenAPI 3.1 §4.8.12.1 says to ignore them as parameters). */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/** What a browser sends itself, so that no page can. */
function browserNotices(place: Parameter['in'], name: string): readonly StyleNotice[] {
  if (place === 'cookie') return ['cookie'];
  return place === 'header' && isForbiddenInBrowsers(name) ? ['browser-header'] : [];
}

function readParameter(parameter: Parameter, context: MethodContext): Declared | undefined {
  const { view, name, in: place } = parameter;
  const skip = own(view.value, 'x-stainless-skip');
  if (skip === true || asArray(skip).some((language) => language === 'typescript' || language === 'node'))
    return undefined;
  if (place === 'header' && IGNORED_HEADERS.has(name.toLowerCase())) return undefined;
  const isStandard = context.habits.rules === 'openapi';
  const { media, schema, schemaAt } = carriedBy(view);
  const read = context.types.typeAt(schema, schemaAt);
  const type = isStandard ? acceptedType(read, parameter, media) : withoutFiles(read);
  const { writing, notices } = writingOf(parameter, media, valueForms(type, context.types), context.habits);
  const fields = fieldsOf(parameter, type, context);
  const bytes = isStandard || type === read ? [] : (['bytes'] as const);
  context.styles.add([...notices, ...bytes, ...browserNotices(place, name)], name, view.at);
  const publicName = publicNameOf(view);
  const fixed = isStandard && view.get('required') === true ? onlyValue(type, context) : undefined;
  return {
    in: place,
    name,
    required: fixed === undefined && (place === 'path' || view.get('required') === true),
    type: withFacts(type, view),
    writing: fields === undefined ? writing : { ...writing, fields },
    ...(publicName !== undefined && publicName !== name && { publicName }),
    ...(fixed !== undefined && { fixed }),
  };
}

/** How the members of a whole query are written that has an `encoding` for them (OpenAPI 3.2 §4.12.2.2). */
function fieldsOf({ view, in: place }: Parameter, type: TypeNode, context: MethodContext): Writing['fields'] {
  const [content] = view.get('content') ?? [];
  const media = resolve(content?.[1]);
  if (place !== 'querystring' || content === undefined || media === undefined) return undefined;
  if (mediaKind(content[0]) !== 'form') return undefined;
  const encodings = formFields({ media, kind: 'form', type }, context)?.encodings;
  return encodings === undefined || encodings.size === 0 ? undefined : encodings;
}

/** `x-stainless-param`, beside the parameter or in its schema. */
function publicNameOf(view: View<'parameter'>): string | undefined {
  const given =
    own(view.value, 'x-stainless-param') ?? own(resolve(view.get('schema'))?.value, 'x-stainless-param');
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined;
}

/** Text of a media type is written by the caller; an empty value is one where the document allows it. */
function acceptedType(type: TypeNode, { view, in: place }: Parameter, media: string | undefined): TypeNode {
  const { at } = type;
  const isWhole = place === 'querystring' && media !== undefined && mediaKind(media) === 'form';
  const isText = media !== undefined && mediaKind(media) !== 'json' && !isWhole;
  const read: TypeNode = isText ? { nullable: false, at, kind: 'string' } : type;
  if (place !== 'query' || view.get('allowEmptyValue') !== true || read.kind === 'string') return read;
  const empty: TypeNode = { nullable: false, at, kind: 'enum', values: [''] };
  if (read.kind === 'enum') return { ...read, values: [...new Set([...read.values, ''])] };
  if (read.kind === 'union') return { ...read, variants: [...read.variants, empty] };
  return { nullable: false, at, kind: 'union', variants: [read, empty] };
}

function onlyValue(type: TypeNode, { types }: MethodContext): string | number | boolean | undefined {
  const found = type.kind === 'model' ? types.modelType(type.model) : type;
  return found.kind === 'enum' && found.values.length === 1 ? found.values[0] : undefined;
}

function withFacts(type: TypeNode, view: View<'parameter'>): TypeNode {
  const description = view.get('description') ?? type.description;
  const example = writtenExample(view) ?? type.example;
  return {
    ...type,
    ...(description !== undefined && description.trim() !== '' && { description }),
    ...(example !== undefined && { example }),
    ...(view.get('deprecated') === true && { deprecated: true }),
  };
}

/** Path parameters in template order; one the document forgot to declare is a string. */
export function readPathParameters(
  path: string,
  declared: readonly Declared[],
  at: Place,
): readonly PathParameterTree[] {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].map((name) => {
    const parameter = declared.find((candidate) => candidate.in === 'path' && candidate.name === name);
    if (parameter === undefined) return { name, type: { nullable: false, at, kind: 'string' } };
    const { type, writing, publicName, fixed } = parameter;
    return {
      name,
      type,
      writing,
      ...(publicName !== undefined && { publicName }),
      ...(fixed !== undefined && { fixed }),
    };
  });
}
