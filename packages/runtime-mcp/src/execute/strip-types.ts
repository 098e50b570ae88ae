import swc from '@swc/wasm-typescript';
import { asFunction, codeOf } from './code-form.ts';

/** JavaScript, in which every token stands where it stood in the TypeScript. */
export type Stripped =
  | { readonly ok: true; readonly code: string }
  /** `broken`: the parser itself failed and must not be used again. */
  | { readonly ok: false; readonly message: string; readonly broken: boolean };

/**
 * Removes the types. Code that returns from the top level is taken as the body of `run`; enums and namespaces are
 * translated, which moves lines.
 */
export function stripTypes(message: string): Stripped {
  const source = codeOf(message);
  const first = attempt(source, 'strip-only');
  if (first.ok || first.broken) return first;
  // Each is tried as it is, then with what has to be translated: enums, namespaces, properties of parameters.
  const body = /\breturn\b/.test(source) ? [asFunction(source)] : [];
  for (const form of body) {
    const own = attempt(form, 'strip-only');
    if (own.ok) return own;
  }
  for (const form of [source, ...body]) {
    const own = attempt(form, 'transform');
    if (own.ok || own.broken) return own;
  }
  return first;
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
