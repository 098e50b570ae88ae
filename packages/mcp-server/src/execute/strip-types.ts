import swc from '@swc/wasm-typescript';

/** JavaScript, in which every token stands where it stood in the TypeScript. */
export type Stripped =
  | { readonly ok: true; readonly code: string }
  /** `broken`: the parser itself failed and must not be used again. */
  | { readonly ok: false; readonly message: string; readonly broken: boolean };

/**
 * Removes the types. Code that returns from the top level is taken as the body of `run`; enums and namespaces are
 * translated, which moves lines.
 */
export function stripTypes(source: string): Stripped {
  const first = attempt(source, 'strip-only');
  if (first.ok || first.broken) return first;
  const body = `async function run(client) {${source}\n}`;
  if (/\breturn\b/.test(source)) {
    const wrapped = attempt(body, 'strip-only');
    if (wrapped.ok) return wrapped;
  }
  const transformed = attempt(source, 'transform');
  return transformed.ok ? transformed : first;
}

function attempt(source: string, mode: 'strip-only' | 'transform'): Stripped {
  try {
    const { code } = swc.transformSync(source, { mode, module: true, filename: 'code.ts' });
    return { ok: true, code };
  } catch (error) {
    const broken = error instanceof Error && /^(RuntimeError|RangeError)$/.test(error.name);
    return { ok: false, message: broken ? 'The code cannot be parsed' : messageOf(error), broken };
  }
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}
