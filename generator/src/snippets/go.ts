import {
  authorizationScheme,
  pairScheme,
  baseUrlVariable,
  exampleFile,
  exampleObject,
  httpBody,
  sentSchemes,
  type CallExample,
  type ExampleValue,
  type MethodUse,
} from '../ir/examples/index.ts';
import type { SecurityScheme } from '../ir/model/facts.ts';
import { json } from '../support/encode.ts';
import { isStandardField, linesOf, partType, shownType, standardPairs } from './form-fields.ts';
import { shownParts, type ShownPart } from './part-list.ts';
import {
  fileless,
  formParts,
  headerPairs,
  pathEntry,
  queryTexts,
  secretName,
  serverUrl,
  splitPath,
  textOf,
  type FormPart,
} from './http-request.ts';
import { segmentText } from './parameter-texts.ts';
import type { Snippet, SnippetOptions } from './snippet.ts';

/** Calls in Go, with its standard library alone. */
export const go: Snippet = { id: 'go', label: 'Go', fence: 'go', call: callText };

/** How a body is made: statements before the request, the reader that is sent, and its content type. */
type GoBody = {
  readonly lines: readonly string[];
  readonly reader: string;
  readonly contentType?: string;
  /** The content type ends with the boundary of `form`. */
  readonly isParts?: true;
};

const failure = ['if err != nil {', '\tpanic(err)', '}'];

function callText(use: MethodUse, example: CallExample, { style }: SnippetOptions): string {
  const body = bodyOf(use, example);
  const request = [
    ...body.lines,
    `req, err := http.NewRequest(${goString(use.method.verb.toUpperCase())}, ${address(use, example)}, ${
      body.reader
    })`,
    ...failure,
    ...headerLines(use, example, body),
    'res, err := http.DefaultClient.Do(req)',
    ...failure,
  ];
  if (style === 'statement') return request.map((line) => line.replace(rawMark, '')).join('\n');
  const lines = [
    ...request,
    'defer res.Body.Close()',
    'text, err := io.ReadAll(res.Body)',
    ...failure,
    'fmt.Println(res.Status, string(text))',
  ];
  const code = lines.map((line) => (line.startsWith(rawMark) ? line.slice(rawMark.length) : `\t${line}`));
  return ['package main', '', ...importLines(lines), '', 'func main() {', ...code, '}'].join('\n');
}

/** Starts a line that must not be indented because it is inside a raw string. */
const rawMark = '\0';

const packages = 'bytes fmt io mime/multipart net/http net/textproto net/url os strings'.split(' ');

/** Go refuses imports that are not used. */
function importLines(lines: readonly string[]): readonly string[] {
  const used = packages.filter((path) => {
    const name = `${path.split('/').at(-1)}.`;
    return lines.some((line) => !line.startsWith(rawMark) && withoutLiterals(line).includes(name));
  });
  return ['import (', ...used.map((path) => `\t"${path}"`), ')'];
}

function withoutLiterals(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`?/g, '""');
}

function address(use: MethodUse, example: CallExample): string {
  const path = splitPath(use.method.path).map(({ text, name }) =>
    name === undefined ? text : segmentText(pathEntry(use, example, name) ?? { name, value: name }),
  );
  const query = queryTexts(use, example).join('&');
  const base = serverUrl(use);
  const target = path.join('') + (query === '' ? '' : `?${query}`);
  // Where the document names no host, the environment does.
  return base === undefined ?
      `os.Getenv(${goString(baseUrlVariable(use.api))})+${goString(target)}`
    : goString(base + target);
}

function bodyOf(use: MethodUse, { form }: CallExample): GoBody {
  const body = httpBody(use, form);
  const { body: declared } = use.method;
  if (body === undefined || declared === undefined) return { lines: [], reader: 'nil' };
  const { media } = declared;
  const contentType = shownType(declared);
  const fields = body.kind === 'fields' ? body.fields : [];
  if (media === 'multipart') return multipart(use, fields);
  if (media === 'parts')
    return bareParts(shownParts(body.kind === 'value' ? body.value : [], declared), declared.contentType);
  if (media === 'form') {
    const values = fields.flatMap(([name, value]) => urlencodedLines(use, name, value));
    return {
      lines: ['form := url.Values{}', ...values],
      reader: 'strings.NewReader(form.Encode())',
      contentType,
    };
  }
  if (body.kind === 'value' && body.value === exampleFile) {
    const lines = ['file, err := os.Open("path/to/file")', ...failure];
    return { lines, reader: 'file', contentType };
  }
  const value = body.kind === 'fields' ? exampleObject(fields) : body.value;
  const text =
    media === 'json' ? json(fileless(value), 2)
    : media === 'lines' ? linesOf(fileless(value), declared)
    : textOf(value);
  return { lines: readerLines(text), reader: 'body', contentType };
}

/** `body := strings.NewReader(...)`, as a raw string where that is possible. */
function readerLines(text: string): readonly string[] {
  if (/[`\r\0]/.test(text) || !text.includes('\n')) return [`body := strings.NewReader(${goString(text)})`];
  const [first = '', ...rest] = text.split('\n');
  return [
    `body := strings.NewReader(\`${first}`,
    ...rest.slice(0, -1).map((line) => rawMark + line),
    `${rawMark}${rest.at(-1) ?? ''}\`)`,
  ];
}

type Fields = Extract<NonNullable<ReturnType<typeof httpBody>>, { kind: 'fields' }>['fields'];

/** One value, or one for each item where the standard says so. */
function urlencodedLines(
  { method: { body } }: MethodUse,
  name: string,
  value: ExampleValue,
): readonly string[] {
  if (body?.fields === undefined || !isStandardField(body, name))
    return [`form.Set(${goString(name)}, ${goString(textOf(value))})`];
  return standardPairs({ name, value: fileless(value) }, 'form', body.fields, '').map(
    ([key, text]) => `form.Add(${goString(key)}, ${goString(text)})`,
  );
}

/** The parts of a field; without text where it is a file. */
function partsOf(
  { api, method: { body } }: MethodUse,
  name: string,
  value: ExampleValue,
): readonly FormPart[] {
  if (body?.fields === undefined || !isStandardField(body, name))
    return formParts(api.facts.formArrays, name, value);
  const type = partType({ name, value }, body.fields);
  return standardPairs({ name, value }, 'multipart', body.fields, rawMark).map(([key, text]) => ({
    name: key,
    ...(text !== rawMark && { text, ...(type !== undefined && { type }) }),
  }));
}

function multipart(use: MethodUse, fields: Fields): GoBody {
  const { body } = use.method;
  const isOther = body?.fields?.others === 'standard' && !/^multipart\/form-data/i.test(body.contentType);
  const parts = fields.flatMap(([name, value]) => partsOf(use, name, value));
  const lines = parts.flatMap(({ name, text, type }, index) => {
    if (text !== undefined && type !== undefined) {
      const disposition = `form-data; name="${name.replace(/[\r\n"]/g, encodeURIComponent)}"`;
      const header = `textproto.MIMEHeader{"Content-Disposition": {${goString(
        disposition,
      )}}, "Content-Type": {${goString(type)}}}`;
      const made = `part${index + 1}, err := form.CreatePart(${header})`;
      return [made, ...failure, `part${index + 1}.Write([]byte(${goString(text)}))`];
    }
    if (text !== undefined) return [`form.WriteField(${goString(name)}, ${goString(text)})`];
    const made = `part${index + 1}, err := form.CreateFormFile(${goString(name)}, "file")`;
    return [made, ...failure, `part${index + 1}.Write([]byte("Example data"))`];
  });
  return {
    lines: ['var body bytes.Buffer', 'form := multipart.NewWriter(&body)', ...lines, 'form.Close()'],
    reader: '&body',
    ...(isOther && { contentType: body.contentType, isParts: true as const }),
  };
}

/** Parts without names; parts inside of one have a writer of their own. */
function bareParts(parts: readonly ShownPart[], contentType: string): GoBody {
  const partLines = (part: ShownPart, writer: string, name: string): readonly string[] => {
    const inner = `${name}Parts`;
    const type =
      'parts' in part ? `${goString(`${part.type}; boundary=`)}+${inner}.Boundary()` : goString(part.type);
    const headers = part.headers.map(([key, text]) => `, ${goString(key)}: {${goString(text)}}`).join('');
    const made = [
      `${name}, err := ${writer}.CreatePart(textproto.MIMEHeader{"Content-Type": {${type}}${headers}})`,
      ...failure,
    ];
    if (!('parts' in part))
      return [...made, `${name}.Write([]byte(${goString('text' in part ? part.text : 'Example data')}))`];
    return [
      `var ${name}Body bytes.Buffer`,
      `${inner} := multipart.NewWriter(&${name}Body)`,
      ...part.parts.flatMap((each, at) => partLines(each, inner, `${name}_${at + 1}`)),
      `${inner}.Close()`,
      ...made,
      `${name}.Write(${name}Body.Bytes())`,
    ];
  };
  const lines = parts.flatMap((part, at) => partLines(part, 'form', `part${at + 1}`));
  return {
    lines: ['var body bytes.Buffer', 'form := multipart.NewWriter(&body)', ...lines, 'form.Close()'],
    reader: '&body',
    contentType,
    isParts: true,
  };
}

function headerLines(use: MethodUse, example: CallExample, body: GoBody): readonly string[] {
  const { api, method } = use;
  const set = (name: string, value: string): string => `req.Header.Set(${goString(name)}, ${value})`;
  const credentials = sentSchemes(api, method).flatMap((scheme) => {
    const read = (role: Parameters<typeof secretName>[2]): string =>
      `os.Getenv(${goString(secretName(api, scheme, role) ?? '')})`;
    if (scheme.kind === 'basic') return pairLines(scheme, read('username'), read('password'));
    const value = read('value');
    const auth = authorizationScheme(scheme);
    if (auth !== undefined) return [set('Authorization', `${goString(`${auth} `)}+${value}`)];
    if (scheme.kind === 'cookie')
      return [set('Cookie', `${goString(`${scheme.parameter ?? ''}=`)}+${value}`)];
    return scheme.kind === 'header' ? [set(scheme.parameter ?? '', value)] : [];
  });
  const type =
    body.isParts === true ?
      [set('Content-Type', `${goString(`${body.contentType ?? ''}; boundary=`)}+form.Boundary()`)]
    : body.contentType !== undefined ? [set('Content-Type', goString(body.contentType))]
    : body.reader === '&body' ? [set('Content-Type', 'form.FormDataContentType()')]
    : [];
  const given = headerPairs(use, example).map(([name, value]) => set(name, goString(value)));
  return [...type, ...credentials, ...given];
}

/** The standard library knows how a user name and a password are usually sent. */
function pairLines(scheme: SecurityScheme, username: string, password: string): readonly string[] {
  const other = pairScheme(scheme);
  if (other === undefined) return [`req.SetBasicAuth(${username}, ${password})`];
  const word = goString(`${other.word} `);
  if (other.isPlain) return [`req.Header.Set("Authorization", ${word}+${username}+":"+${password})`];
  return [
    `req.SetBasicAuth(${username}, ${password})`,
    `req.Header.Set("Authorization", ${word}+req.Header.Get("Authorization")[len("Basic "):])`,
  ];
}

/** An interpreted string literal: that of JSON, with what Go reads differently. */
function goString(text: string): string {
  const whole = text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
  return json(whole).replace(
    /\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/g,
    (_, high: string, low: string) => {
      const point = String.fromCharCode(parseInt(high, 16), parseInt(low, 16)).codePointAt(0) ?? 0;
      return `\\U${point.toString(16).padStart(8, '0')}`;
    },
  );
}
