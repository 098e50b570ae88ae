import { deepPairs, delimited, formPairs, listPairs, type Encode, type Pair } from './parameter-styles';

/** How a property is written into the fields of a form (`style` and `explode` of OpenAPI, RFC 6570). */
export interface FieldStyle {
  readonly style?: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'tabDelimited' | 'deepObject';
  /** A field for each item or member; by default what `form` does, and no other style. */
  readonly explode?: boolean;
  /** What joins lists of lists, the outermost first; `&` is a field for each item. */
  readonly lists?: readonly string[];
}

const DELIMITERS = { form: ',', spaceDelimited: ' ', pipeDelimited: '|', tabDelimited: '\t' } as const;

/** The fields of one property; `encode` is applied to texts, not to names. */
export const fieldPairs = (
  name: string,
  value: unknown,
  { style = 'form', explode = style === 'form', lists }: FieldStyle,
  encode: Encode,
): readonly Pair[] => {
  const write =
    lists ? listPairs(lists)
    : style === 'deepObject' ? deepPairs
    : explode ? formPairs
    : delimited(DELIMITERS[style]);
  return write(name, value, encode);
};
