import { diagnostic } from '../../diagnostics/index.ts';
import { resolve, type Operation, type View } from '../../document/index.ts';
import type { FormFields, MediaKind, RequestBody } from '../model/body.ts';
import type { TypeNode } from '../model/type-node.ts';
import { fileMembers } from './byte-notes.ts';
import type { Body, Candidate } from './candidate.ts';
import { behind } from './file-types.ts';
import { namedByCaller } from './form-body.ts';
import { formFields, uploadIn } from './form-fields.ts';
import { isRange, legalPart, mediaFamily, mediaKind, sentAs } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { otherBodies, type Others } from './other-bodies.ts';
import { chooseStandard, standardBody } from './standard-body.ts';
import { isFlat, valueForms } from './value-forms.ts';

/** What an operation is sent; `fault` is why it cannot be. */
export type Bodies = {
  readonly body?: RequestBody;
  /** The same request in other media types; by the rules of the standard only. */
  readonly others?: Others;
  /** Set where the operation requires a body that its verb cannot carry. */
  readonly fault?: string;
};

/** The request body of an operation. */
export function bodiesOf({ view, verb, path, at }: Operation, context: MethodContext): Bodies {
  const { report, input } = context;
  const requestBody = resolve(view.get('requestBody'));
  if (requestBody === undefined) return {};
  const candidates = candidatesOf(requestBody, context);
  const isStandard = input.config.rules.set === 'openapi';
  const chosen = isStandard ? chooseStandard(candidates, context) : chooseUsual(candidates);
  if (chosen === undefined) return {};
  const required = requestBody.get('required') === true;
  // fetch refuses such requests (WHATWG Fetch, the Request constructor).
  const isUnsendable = verb === 'get' || verb === 'head';
  const fault =
    isUnsendable && required ?
      { fault: `${verb.toUpperCase()} ${path} needs a body, which fetch cannot send` }
    : {};
  if (isUnsendable) {
    report(diagnostic('Body/NotSendable', requestBody.at, { verb: verb.toUpperCase(), path }));
    if (isStandard) return fault;
  }
  const body = isStandard ? standardBody(chosen, context) : usualBody(chosen, context);
  const others =
    isStandard ?
      otherBodies(chosen, candidates, { contentType: body.contentType, required }, context)
    : undefined;
  const names = [...new Set(candidates.map(({ name }) => name))].filter((name) => name !== chosen.name);
  if (others === undefined && names.length > 0)
    report(diagnostic('Body/OtherTypes', at, { type: chosen.name, others: names.join(', ') }));
  return {
    ...(others !== undefined && { others }),
    ...fault,
    body: {
      ...body,
      required,
      ...(chosen.media.has('example') && { example: chosen.media.get('example') ?? null }),
    },
  };
}

/** The media types of a body, each with its type. */
export function candidatesOf(body: View<'requestBody'>, context: MethodContext): readonly Candidate[] {
  const isStandard = context.input.config.rules.set === 'openapi';
  return [...(body.get('content') ?? [])].flatMap(([name, listed]): Candidate[] => {
    const media = resolve(listed);
    const schema = media?.get('schema');
    if (media === undefined || schema?.written === false) return [];
    const type = context.types.typeAt(schema ?? media.get('itemSchema'), media.place('schema'));
    return [{ name: isStandard ? sentAs(name) : legalPart(name), media, family: mediaFamily(name), type }];
  });
}

const USUAL_ORDER: readonly MediaKind[] = ['json', 'multipart', 'form', 'text', 'binary'];

/** JSON if offered, else the most structured media type. */
function chooseUsual(candidates: readonly Candidate[]): Candidate | undefined {
  return USUAL_ORDER.map((kind) => candidates.find(({ name }) => mediaKind(name) === kind)).find(
    (each) => each !== undefined,
  );
}

function usualBody(chosen: Candidate, context: MethodContext): Body {
  const { name, media, family } = chosen;
  const kind = mediaKind(name);
  const type = kind === 'multipart' ? withNames(chosen, context) : chosen.type;
  const schema = media.get('schema');
  const isFile = kind === 'binary' && (schema === undefined || schema.get('type') === 'string');
  const fields =
    kind === 'multipart' || kind === 'form' ? formFields({ media, kind, type }, context) : undefined;
  if (fields !== undefined) reportStated(fields, media, context);
  reportSentAsJson(chosen, isFile, context);
  if (!isFile && kind !== 'multipart') reportLostFiles(chosen, context);
  if (family === 'multipart')
    context.report(diagnostic('Body/SentAsFormData', media.at, { type: name }, { mark: 'key' }));
  return {
    media: kind,
    contentType: name,
    type:
      isFile ? { nullable: false, at: media.place('schema'), kind: 'file' }
      : kind === 'multipart' ? uploadIn(type, context)
      : type,
    ...(fields !== undefined && { fields }),
  };
}

/** A text or number has no fields: who calls gives them their names. */
function withNames({ name, media, type }: Candidate, { types, report }: MethodContext): TypeNode {
  if (!SCALARS.has(behind(type, types.modelType).kind)) return type;
  const at = media.place('schema');
  report(diagnostic('Body/NotAForm', at, { type: name }));
  return namedByCaller(at);
}

const SCALARS: ReadonlySet<TypeNode['kind']> = new Set(['string', 'number', 'boolean', 'enum', 'file']);

/** Files in a body that has no form for them. */
function reportLostFiles({ name, media, type }: Candidate, { types, report }: MethodContext): void {
  const names = fileMembers(type, types.modelType);
  const at = media.place('schema');
  if (names !== undefined) report(diagnostic('Body/FilesNotSent', at, { names, type: name }));
}

/** Bodies that are JSON whatever their media type is called, and media types that no header can say. */
function reportSentAsJson(
  { name, media, type, family }: Candidate,
  isFile: boolean,
  { report, types }: MethodContext,
): void {
  const kind = mediaKind(name);
  const forms = valueForms(type, types);
  const isJson =
    kind === 'binary' ? !isFile
    : kind === 'text' ? !isFlat(forms) && !forms.text
    : kind === 'json' && family === 'any' && forms.text && isFlat(forms);
  if (isJson) report(diagnostic('Body/SentAsJson', media.at, { type: name }, { mark: 'key' }));
  if (isRange(name) && kind === 'binary')
    report(diagnostic('Body/RangeSent', media.at, { type: name }, { mark: 'key' }));
}

/** Properties that are no longer written the way earlier packages wrote them. */
function reportStated({ encodings }: FormFields, media: View<'mediaType'>, { report }: MethodContext): void {
  const names = [...encodings.keys()];
  const at = media.place('encoding', names[0] ?? '');
  report(diagnostic('Body/EncodingStated', at, { names: names.join(', ') }, { mark: 'key' }));
}
