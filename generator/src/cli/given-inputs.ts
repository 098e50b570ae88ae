import { isToken } from '../support/http.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/index.ts';
import {
  addressName,
  DEFAULT_LIMITS,
  fetchDocument,
  FETCH_LIMITS,
  isAddress,
  STANDARD_INPUT,
  type Given,
} from '../load/index.ts';

/** What was fetched or piped in, by the name that it has in findings. Read once, whatever asks for it. */
export const givenInputs = new Map<string, Given>();

/** How the user named the document, beside its name. */
export type Naming = {
  /** `--spec-header`: `Name: value`. */
  readonly headers: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether other documents may be fetched, which the headers are for as well. */
  readonly fetchesMore?: boolean;
};

/**
 * Gets a document that is no file: `-` or a web address.
 *
 * @returns The name that stands for it from now on, or why it cannot be had; files keep theirs.
 */
export async function obtainDocument(spec: string, naming: Naming): Promise<string | Diagnostic> {
  const headers = headersOf(naming);
  if ('code' in headers) return headers;
  const isSent = isAddress(spec) || naming.fetchesMore === true;
  if (naming.headers.length > 0 && !isSent) {
    const path = spec === '-' ? 'The standard input' : spec;
    return diagnostic('Input/SpecHeaderUnused', undefined, { path });
  }
  if (spec === '-') return obtain(STANDARD_INPUT, await readInput(DEFAULT_LIMITS.bytes));
  if (!isAddress(spec)) return spec;
  const limits = { ...FETCH_LIMITS, bytes: DEFAULT_LIMITS.bytes };
  const fetched = await fetchDocument(spec, {
    headers: headers.list,
    environment: naming.environment,
    limits,
  });
  const name = addressName(spec);
  if (fetched.kind === 'bytes') return obtain(name, fetched.bytes);
  const { reason, hint } = fetched;
  return diagnostic(
    'Input/NotFetched',
    undefined,
    { path: name, reason },
    hint === undefined ? {} : { hint },
  );
}

function obtain(name: string, bytes: Uint8Array): string {
  givenInputs.set(name, bytes);
  return name;
}

/** All of the standard input; one byte more than the limit says that it is too long. */
async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}

type Headers = { readonly list: ReadonlyArray<readonly [name: string, value: string]> };

/** The headers as they are sent, with the secrets of the environment in them. */
export function headersOf({ headers, environment }: Naming): Headers | Diagnostic {
  const list: Array<readonly [string, string]> = [];
  for (const text of headers) {
    const [, name = '', written = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
    const missing: string[] = [];
    const value = written
      .trim()
      .replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (all, plain?: string, braced?: string) => {
        const variable = plain ?? braced;
        if (variable === undefined) return '$';
        const found = environment[variable];
        if (found === undefined || found === '') missing.push(variable);
        return found ?? all;
      });
    const reason =
      !isToken(name) ? 'it is not written as `Name: value`'
      : missing.length > 0 ? `the environment has no ${missing.join(', ')}`
      : /[^\t\x20-\x7e\x80-\xff]/.test(value) ? 'its value has characters that no header can hold'
      : undefined;
    // What stands before the first colon of something else may be a secret.
    const shown = isToken(name) ? name : '';
    if (reason !== undefined) return diagnostic('Input/SpecHeader', undefined, { name: shown, reason });
    list.push([name, value]);
  }
  return { list };
}
