import type { ts } from 'ts-morph';
import { InternalError } from '../support/internal-error.ts';
import type { VendoredPlan } from '../plan/file-plan.ts';
import type { Assets } from './assets.ts';
import type { Compiler } from './typescript.ts';

/** Copies a runtime file with the listed names replaced; comments, sentences and longer names stay as they are. */
export async function copyVendored(
  plan: VendoredPlan,
  assets: Assets,
  compiler: () => Promise<Compiler>,
): Promise<string> {
  const text = assets.runtime(plan.source);
  if (text === undefined) throw new InternalError(`there is no runtime file ${plan.source}`);
  if (!mentions(text, plan.rename)) return text;
  return renameIdentifiers(text, plan.rename, await compiler());
}

/** Renames identifier tokens. Positions come from the syntax tree, which alone knows a regex or template from code. */
function renameIdentifiers(
  text: string,
  rename: ReadonlyMap<string, string>,
  compiler: Pick<Compiler, 'parse' | 'ts'>,
): string {
  let out = '';
  let done = 0;
  const visit = (node: ts.Node): void => {
    if (compiler.ts.isIdentifier(node)) {
      const name = rename.get(node.text);
      if (name === undefined) return;
      const start = node.end - node.text.length;
      out += text.slice(done, start) + name;
      done = node.end;
    } else if (compiler.ts.isStringLiteral(node)) {
      // A literal that is exactly the name says what the class is called; part of a sentence never is.
      const name = rename.get(node.text);
      if (name === undefined) return;
      out += text.slice(done, node.end - node.text.length - 1) + name;
      done = node.end - 1;
    } else compiler.ts.forEachChild(node, visit);
  };
  visit(compiler.parse('vendored.ts', text));
  return out + text.slice(done);
}

function mentions(text: string, rename: ReadonlyMap<string, string>): boolean {
  for (const name of rename.keys()) if (text.includes(name)) return true;
  return false;
}
