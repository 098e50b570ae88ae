import type { Method, Resource, ResponseType } from '../../ir/model/api.ts';
import type { ExampleText } from './example-text.ts';
import { isListing, listItem } from './listing-text.ts';
import type { TypeScope } from './type-scope.ts';
import { typeText } from './type-text.ts';

/** What printing a method needs beside the method. */
export type MethodScope = TypeScope & {
  readonly example: ExampleText;
  /** Owner of the methods; absent in the client itself. */
  readonly resource?: Resource | undefined;
  /** Text of the options type where the file knows it by another name. */
  readonly optionsType?: string;
  /** Expression for the client: `this._client` in a resource, `this` in the client itself. */
  readonly receiver: string;
};

/** The type of the value a call resolves to, but for streams. */
export function valueType(method: Method, scope: MethodScope): string {
  const { response, streaming } = method;
  if (response.kind === 'void') return streaming?.among === undefined ? 'void' : 'null';
  const whole = (): string => scope.imports.global('Response');
  if (response.kind === 'binary') return response.nullable === true ? `${whole()} | null` : whole();
  const { text, bytes, isOtherForm } = response.instead ?? {};
  return united([
    readType(response, scope),
    ...(text === true ? ['string'] : []),
    ...(bytes !== undefined && isOtherForm !== true ? [whole()] : []),
  ]);
}

/** A union without repetitions. */
export const united = (texts: readonly string[]): string => [...new Set(texts)].join(' | ');

/** The type of what is read of an answer. */
export function readType(response: ResponseType & { readonly kind: 'json' }, scope: MethodScope): string {
  // An alias says itself that null is possible; an interface cannot.
  if (response.typeName !== undefined)
    return response.type.nullable && response.type.kind === 'object' ?
        `${response.typeName} | null`
      : response.typeName;
  return typeText(response.type, { ...scope, upload: false });
}

/** The type of everything that a call may resolve to. */
function wholeType(method: Method, scope: MethodScope): string {
  const value = valueType(method, scope);
  return method.streaming?.among === undefined ? value : united([value, streamType(method, scope)]);
}

/** The type of what comes of a call, whatever it is asked for: what lists of methods say. */
export function awaitedType(method: Method, scope: MethodScope): string {
  const { paging, streaming } = method;
  if (paging !== undefined) return paging.typeName;
  if (streaming === undefined || streaming.among !== undefined) return wholeType(method, scope);
  const stream = streamType(method, scope);
  return streaming.discriminator === null ? stream : united([valueType(method, scope), stream]);
}

/** What a call returns. */
export function resultType(method: Method, scope: MethodScope): string {
  if (method.paging !== undefined) {
    const promise = scope.imports.value('PagePromise', 'core/pagination');
    return `${promise}<${pageType(method, scope)}, ${pageItem(method, scope)}>`;
  }
  if (isDetailed(method)) {
    const promise = detailedType(method, scope);
    return isListing(method) ?
        `${promise} & ${scope.imports.type('Listed', 'core/list-promise')}<${listTypes(method, scope)}>`
      : promise;
  }
  if (isListing(method))
    return `${scope.imports.type('ListPromise', 'core/list-promise')}<${listTypes(method, scope)}>`;
  const promise = scope.imports.type('APIPromise', 'core/api-promise');
  const { streaming } = method;
  const isChosen =
    streaming !== undefined && streaming.among === undefined && streaming.discriminator !== null;
  return isChosen ?
      `${promise}<${valueType(method, scope)}> | ${promise}<${streamType(method, scope)}>`
    : `${promise}<${awaitedType(method, scope)}>`;
}

/** Whether the document says more about the answers of a method than their value. */
export function isDetailed({ paging, streaming, response, declared }: Method): boolean {
  const hasAnswers = response.kind !== 'void' && response.answers !== undefined;
  const isOne = streaming === undefined || streaming.among !== undefined;
  return paging === undefined && isOne && (hasAnswers || declared?.headersName !== undefined);
}

/** What a list resolves to and what its items are, as type arguments. */
export function listTypes(method: Method, scope: MethodScope): string {
  const item = listItem(method, scope.api);
  const text = item === undefined ? 'unknown' : typeText(item, { ...scope, upload: false });
  return `${valueType(method, scope)}, ${text}`;
}

/** The promise of a call whose document says more about its answers than their value. */
export function detailedType(method: Method, scope: MethodScope): string {
  const { response, declared } = method;
  const value = wholeType(method, scope);
  const promise = scope.imports.value('DetailedPromise', 'core/detailed-promise');
  const answers = response.kind === 'void' ? [] : response.answers ?? [];
  const only = response.kind === 'json' && response.type.kind === 'object' ? response.typeName : undefined;
  const texts = answers.map(({ status, type, holds = [] }) => {
    const all = [
      // The object that stands for the whole value has no other name.
      ...(type === undefined ? []
      : type.kind === 'object' && only !== undefined ? [only]
      : [typeText(type, { ...scope, upload: false })]),
      ...holds.map((each) =>
        each === 'text' ? 'string'
        : each === 'bytes' ? scope.imports.global('Response')
        : streamType(method, scope),
      ),
    ];
    const data = all.length === 0 ? 'null' : united(all);
    return `{ status: ${/^\d+$/.test(status) ? status : 'number'}; data: ${data} }`;
  });
  const answer = texts.length === 0 ? `{ status: number; data: ${value} }` : [...new Set(texts)].join(' | ');
  return `${promise}<${value}, ${declared?.headersName ?? 'Record<string, string>'}, ${answer}>`;
}

/** The type of a page, which another resource may declare. */
function pageType({ paging }: Method, scope: TypeScope): string {
  if (paging === undefined) return 'never';
  return paging.declares ? paging.typeName : scope.imports.type(paging.typeName, paging.module);
}

/** The class of a page with the type of its items. */
export function pageClass(method: Method, scope: TypeScope): string {
  const name = scope.api.facts.casing.pascal(method.paging?.scheme ?? '');
  return `${scope.imports.value(name, 'core/pagination')}<${pageItem(method, scope)}>`;
}

export function pageItem(method: Method, scope: TypeScope): string {
  if (method.paging === undefined) return 'unknown';
  return method.paging.itemTypeName ?? typeText(method.paging.item, { ...scope, upload: false });
}

/** The stream a call resolves to. */
export function streamType(method: Method, scope: MethodScope): string {
  return `${scope.imports.value('Stream', 'core/streaming')}<${eventType(method, scope)}>`;
}

/** The type of what comes with a stream, piece by piece. */
export function eventType(method: Method, scope: MethodScope): string {
  const { streaming, response } = method;
  const isResponse = response.kind === 'json' && streaming?.event === response.type;
  return (
    streaming === undefined ? 'unknown'
    : streaming.eventName !== undefined ? streaming.eventName
    : isResponse ? valueType(method, scope)
    : typeText(streaming.event, { ...scope, upload: false })
  );
}
