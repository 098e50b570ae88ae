import { SdkError } from './sdk-error';
import { refuseObjects } from './flat-styles';
import {
  encodeReservedSegment,
  encodeText,
  jsonText,
  labelText,
  matrixText,
  plainText,
  simpleText,
  type TextStyle,
  type Writing,
} from './parameter-styles';

/** A value of a path that is written already. */
class PathText {
  declare readonly name: string;
  declare readonly text: string;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }
}

/** How a value is written, beside its style. */
type PathWriting = Writing & {
  /** Leaves reserved characters as they are. */
  readonly reserved?: boolean;
  /** Whether the value may be an object: where nothing declares one, it is refused. */
  readonly object?: boolean;
};

const writer =
  (style: TextStyle) =>
  (name: string, value: unknown, writing: PathWriting = {}): PathText => {
    if (!writing.object && style !== jsonText) refuseObjects(name, value);
    // What stands around a value does not make one of these.
    if (value === '' || value === '.' || value === '..') return new PathText(name, value);
    return new PathText(
      name,
      style(name, value, writing, writing.reserved ? encodeReservedSegment : encodeText),
    );
  };

/** A number, a date and the like; a list or an object is refused. */
export const plain = /* @__PURE__ */ writer(plainText);

/** `a,b`, `x,1,y,2`, exploded `x=1,y=2`. */
export const simple = /* @__PURE__ */ writer(simpleText);

/** `.a,b`, `.x,1,y,2`, exploded `.a.b`, `.x=1.y=2`. */
export const label = /* @__PURE__ */ writer(labelText);

/** `;k=a,b`, `;k=x,1,y,2`, exploded `;k=a;k=b`, `;x=1;y=2`. */
export const matrix = /* @__PURE__ */ writer(matrixText);

/** `%7B%22x%22%3A1%7D` */
export const json = /* @__PURE__ */ writer(jsonText);

const isDotSegment = (segment: string): boolean => /^(\.|%2e){1,2}$/i.test(segment);

/** A value behind what is written of the path; messages name it by that place. */
const written = (value: unknown, before: string): PathText =>
  value instanceof PathText ? value : new PathText('', plainText(`${before}{}`, value, {}, encodeText));

/**
 * Template tag for request paths: percent-encodes each value, unless a style has written it, so that it stays one
 * segment.
 *
 * @throws SdkError for values that are absent or empty, and for those that make a `.` or `..` of their segment.
 * @throws TypeError for values without a text form.
 */
export const path = (literals: readonly string[], ...values: readonly unknown[]): string => {
  let problem = '';
  const result = literals.reduce((text, literal, i) => {
    const { name, text: part } = written(values[i - 1], text);
    const owner = name ? `the value of ${JSON.stringify(name)}` : 'a value';
    if (!part) problem ||= `: ${owner} is missing or empty`;
    else if (isDotSegment(part)) problem ||= `: ${owner} is ${part}`;
    return text + part + literal;
  });
  if (problem || result.split(/[?#]/, 1)[0]?.split('/').some(isDotSegment)) {
    throw new SdkError(`Path parameters result in an invalid path "${result}"${problem}`);
  }
  return result;
};
