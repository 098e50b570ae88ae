import { addNode, pointerOf, type Outline, type Span, type TextNode } from './outline.ts';

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANKS = /[ \t\r\n]*/y;

type Scan = {
  readonly text: string;
  at: number;
  readonly duplicates: Array<Outline['duplicates'][number]>;
  fault: { offset: number; reason: string } | undefined;
};

/** Reads JSON for its places only: values are not built. Works without recursion, so depth does not matter. */
export function outlineJson(text: string): Outline {
  const scan: Scan = { text, at: 0, duplicates: [], fault: undefined };
  const root = scanValue(scan, undefined, '', undefined);
  let open = root?.children ? root : undefined;
  while (open && !scan.fault)
    open = text[open.start] === '{' ? objectStep(scan, open) : arrayStep(scan, open);
  if (!scan.fault) {
    skipBlanks(scan);
    if (scan.at < text.length) fail(scan, 'there is text after the end of the value');
  }
  return { root, duplicates: scan.duplicates, tags: [], ...(scan.fault && { fault: scan.fault }) };
}

/** Number of key-value pairs written in valid JSON; more than the parsed value has means that keys stand twice. */
export function countPairs(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 58) count += 1;
    else if (code === 34) at = stringEnd(text, at);
  }
  return count;
}

function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 92) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

/** Reads the next member of an object, or its end. Returns the container to go on with. */
function objectStep(scan: Scan, node: TextNode): TextNode | undefined {
  const first = scan.at === node.start + 1;
  if (!separated(scan, first, '}')) return scan.fault ? undefined : close(scan, node);
  const key = scanString(scan, first ? 'a key or }' : 'a key');
  if (!key) return undefined;
  const token = decodeKey(scan.text.slice(key.start, key.end));
  skipBlanks(scan);
  if (scan.text[scan.at] !== ':') return fail(scan, `a colon is missing after the key ${token}`);
  scan.at += 1;
  const twin = node.children?.get(token);
  const child = scanValue(scan, node, token, key);
  if (twin?.key && child)
    scan.duplicates.push({ pointer: pointerOf(child), key: token, first: twin.key, second: key });
  return scan.fault ? undefined : inner(child) ?? node;
}

/** Reads the next item of a list, or its end. Returns the container to go on with. */
function arrayStep(scan: Scan, node: TextNode): TextNode | undefined {
  const first = scan.at === node.start + 1;
  if (!separated(scan, first, ']')) return scan.fault ? undefined : close(scan, node);
  const child = scanValue(scan, node, String(node.children?.size ?? 0), undefined);
  return scan.fault ? undefined : inner(child) ?? node;
}

function inner(child: TextNode | undefined): TextNode | undefined {
  return child?.children && child.end === child.start ? child : undefined;
}

/** Whether another member follows; the end sign or the comma is read. */
function separated(scan: Scan, first: boolean, end: string): boolean {
  skipBlanks(scan);
  const found = scan.text[scan.at];
  if (found === end) {
    scan.at += 1;
    return false;
  }
  if (first) return true;
  if (found !== ',') {
    fail(scan, found === undefined ? 'the text ends too early' : `a comma or ${end} is missing`);
    return false;
  }
  scan.at += 1;
  return true;
}

function close(scan: Scan, node: TextNode): TextNode | undefined {
  node.end = scan.at;
  return node.parent;
}

function scanValue(
  scan: Scan,
  parent: TextNode | undefined,
  token: string,
  key: Span | undefined,
): TextNode | undefined {
  skipBlanks(scan);
  const start = scan.at;
  const sign = scan.text[start];
  if (sign === '{' || sign === '[') {
    scan.at += 1;
    const node = addNode(parent, token, key, start);
    node.children = new Map();
    return node;
  }
  if (sign === '"') {
    if (!scanString(scan, 'a value')) return undefined;
  } else {
    LITERAL.lastIndex = start;
    if (!LITERAL.test(scan.text))
      return fail(scan, sign === undefined ? 'the text ends too early' : 'a value is expected');
    scan.at = LITERAL.lastIndex;
  }
  const node = addNode(parent, token, key, start);
  node.end = scan.at;
  return node;
}

function scanString(scan: Scan, expected: string): Span | undefined {
  skipBlanks(scan);
  if (scan.at >= scan.text.length) return fail(scan, 'the text ends too early');
  if (scan.text[scan.at] !== '"') return fail(scan, `${expected} is expected`);
  const end = stringEnd(scan.text, scan.at);
  const lineEnd = scan.text.indexOf('\n', scan.at);
  if (end >= scan.text.length || (lineEnd !== -1 && lineEnd < end))
    return fail(scan, 'the string is not closed');
  const span = { start: scan.at, end: end + 1 };
  scan.at = span.end;
  return span;
}

function decodeKey(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

function skipBlanks(scan: Scan): void {
  BLANKS.lastIndex = scan.at;
  BLANKS.test(scan.text);
  scan.at = BLANKS.lastIndex;
}

function fail(scan: Scan, reason: string): undefined {
  scan.fault = { offset: scan.at, reason };
  return undefined;
}
