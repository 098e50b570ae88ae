import { isObject, own, type JsonValue } from '../../support/json.ts';
import type { TypeFacts } from '../model/type-node.ts';

/** What carries examples: a parameter, a media type. */
type Carrier = {
  readonly has: (field: 'example') => boolean;
  readonly get: (field: 'example' | 'examples') => JsonValue | undefined;
};

/** `example`, else the first of `examples`; in OpenAPI 3.2 the data of an example goes before its text. */
export function writtenExample(view: Carrier): TypeFacts['example'] {
  if (view.has('example')) return { value: view.get('example') ?? null };
  const examples = view.get('examples');
  const [first] = isObject(examples) ? Object.values(examples) : [];
  const value = own(first, 'dataValue') ?? own(first, 'value');
  return value === undefined ? undefined : { value };
}
