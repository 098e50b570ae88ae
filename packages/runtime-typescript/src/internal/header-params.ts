import { flatText } from './flat-styles';
import {
  asciiText,
  jsonText,
  simpleText,
  type Encode,
  type TextStyle,
  type Writing,
} from './parameter-styles';

/** Text as it is; of JSON, whatever it stands in, what is not ASCII is escaped. */
const asIs: Encode = (text, isJSON) => (isJSON ? asciiText(text) : text);

/** How a header is written; `explode` is stated where it may be an object. */
type HeaderWriting = Writing & {
  /** As JSON; characters outside of ASCII are escaped. */
  readonly json?: boolean;
};

/**
 * The values of header parameters as text: lists `a,b`, objects `x,1,y,2`. What is absent gets no header. Styles name
 * those that are written otherwise.
 *
 * @throws TypeError with the name of the header for a value that HTTP cannot carry; the value is not in the message.
 */
export const headerParams = (
  values: Readonly<Record<string, unknown>>,
  styles: Readonly<Record<string, HeaderWriting>> = {},
): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const writing = styles[name] ?? {};
    const [style, encode]: [TextStyle, Encode] =
      writing.json ? [jsonText, asciiText]
      : writing.explode === undefined ? [flatText, asIs]
      : [simpleText, asIs];
    const text = style(name, value, writing, encode);
    if (/[\0\r\n]|[^\0-\xff]/.test(text)) {
      throw new TypeError(
        `The value of header ${JSON.stringify(name)} holds characters that no header may have`,
      );
    }
    if (text || value === '') headers[name] = text;
  }
  return headers;
};
