import { exampleObject, methodUses } from '../../../ir/examples/index.ts';
import type { Api } from '../../../ir/model/api.ts';
import type { RequestBody } from '../../../ir/model/body.ts';
import type { TextPlan } from '../../../plan/file-plan.ts';
import { assignedCall, assignedValue, literal, printDoc } from '../../../snippets/index.ts';
import { testFile } from './body-values.ts';
import { clientOptions, watchedHeaders } from './wire-values.ts';

const origin = 'https://api.example.com';

/** The module with the client under test and the server it talks to. */
export function serverFile(api: Api): TextPlan {
  const options = exampleObject([
    ...Object.entries(clientOptions(api)),
    ['baseURL', origin],
    ['maxRetries', 0],
    ['logLevel', 'off'],
  ]);
  const watched = watchedHeaders(api, methodUses(api));
  const form = formTexts(api);
  const list = printDoc(assignedValue('watched', watched), 110);
  const text = `import nock from 'nock';
import ${api.clientName} from '../../src/index';

/** What a request looked like. */
export type Sent = {
  readonly path: string;
  /** Sorted by name. */
  readonly query: ReadonlyArray<readonly [string, string]>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** The client under test. */
${clientText(api.clientName, options)}

/** A file to upload. */
export const file = new File([${printDoc(literal(testFile.text), 80)}], ${printDoc(
    literal(testFile.name),
    80,
  )});

${list}

/**
 * Answers the next request of the verb with a status and a body. The function that comes back tells what was sent; it
 * fails if nothing was.
 */
export function answer(
  verb: string,
  status: number,
  body?: unknown,
  type = 'application/json',
): () => Promise<Sent> {
  const requests: Array<{ uri: string; headers: Record<string, unknown>; content: unknown }> = [];
  const text = typeof body === 'string' && type !== 'application/json' ? body : encode(body, type);
  const scope = nock('${origin}')
    .intercept(() => true, verb)
    .reply(function (uri, content) {
      requests.push({ uri, headers: this.req.headers, content });
      return body === undefined ? [status] : [status, text, { 'content-type': type }];
    });
  return async () => {
    scope.done();
    const [request] = requests;
    if (request === undefined) throw new Error('nothing was sent');
    const url = new URL(request.uri, '${origin}');
    url.searchParams.sort();
    const headers = watchedHeaders(request.headers);
    const content = await decode(request.content, String(request.headers['content-type'] ?? ''));
    const sent = { path: url.pathname, query: [...url.searchParams], headers };
    return content === undefined ? sent : { ...sent, body: content };
  };
}

/** JSON, alone or as the only event of a stream. */
function encode(body: unknown, type: string): string {
  const text = JSON.stringify(body) ?? '';
  return type === 'text/event-stream' ? 'data: ' + text + '\\n\\n' : text;
}

/** The headers that matter, without parameters such as the boundary of form data. */
function watchedHeaders(headers: Record<string, unknown>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of watched) {
    const value = headers[name];
    if (value === undefined) continue;
    const [text = ''] = String(value).split(name === 'content-type' ? ';' : '\\n');
    found[name] = text;
  }
  return found;
}

/** A body as data: parsed JSON, the parts of a form by name, or text. */
async function decode(content: unknown, type: string): Promise<unknown> {
  if (typeof content !== 'string') return content;
  // nock has parsed \`application/json\` already.
  if (content === '') return undefined;
  if (type.startsWith('application/json')) return content;
  if (type.includes('+json')) return JSON.parse(content);
  if (type.startsWith('application/x-www-form-urlencoded')) return [...new URLSearchParams(content)];
  if (!type.startsWith('multipart/')) return content;
${form.before}  const form = await new Response(content, { headers: { 'content-type': ${
    form.type
  } } }).formData();
  const parts: Array<[string, string]> = [];
  form.forEach((value, name) => parts.push([name, typeof value === 'string' ? value : value.name]));
  return parts;
}
${partsReader(api)}`;
  return { kind: 'text', path: 'test/wire/server.ts', text };
}

/** How `decode` gets from a body of parts to its form. */
function formTexts(api: Api): { readonly before: string; readonly type: string } {
  const bodies = methodUses(api).flatMap(({ method: { body } }) => body ?? []);
  const isNamed = ({ media, fields, contentType }: RequestBody): boolean =>
    media === 'multipart' && fields?.others === 'standard' && !/^multipart\/form-data/i.test(contentType);
  const isOther = bodies.some(isNamed);
  return {
    before: [
      ...(bodies.some(({ media }) => media === 'parts') ?
        ["  if (!content.includes('Content-Disposition: form-data;')) return partsOf(content, type);\n"]
      : []),
      ...(isOther ? ["  const formType = 'multipart/form-data' + type.slice(type.indexOf(';'));\n"] : []),
    ].join(''),
    type: isOther ? 'formType' : 'type',
  };
}

/** The function that reads parts without names. */
function partsReader(api: Api): string {
  if (methodUses(api).every(({ method: { body } }) => body?.media !== 'parts')) return '';
  return `
/** Content type and content of each part; parts of parts are read as well. */
function partsOf(content: string, type: string): unknown[] {
  const boundary = type.slice(type.indexOf('boundary=') + 'boundary='.length);
  const pieces = ('\\r\\n' + content).split('\\r\\n--' + boundary).slice(1, -1);
  return pieces.map((piece) => {
    const [head = '', ...rest] = piece.slice(2).split('\\r\\n\\r\\n');
    const line = head.split('\\r\\n').find((each) => each.startsWith('Content-Type: ')) ?? '';
    const own = line.slice('Content-Type: '.length);
    const text = rest.join('\\r\\n\\r\\n');
    return [own.split(';')[0], own.startsWith('multipart/') ? partsOf(text, own) : text];
  });
}
`;
}

function clientText(clientName: string, options: ReturnType<typeof exampleObject>): string {
  const doc = assignedCall('client', { callee: `new ${clientName}`, args: [options] }, 110, false);
  return `export ${printDoc(doc, 110)}`;
}
