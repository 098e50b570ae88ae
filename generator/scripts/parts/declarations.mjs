import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Writes the declarations of the modules that programs import. Each stands on its own: whatever it takes from elsewhere
 * is a file of the same folder.
 *
 * @throws Error where a module does not say what it exports
 */
export async function writeDeclarations(names, from, to) {
  await mkdir(to, { recursive: true });
  for (const name of names) {
    const text = await readFile(join(from, name), 'utf8');
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
      fileName: name,
      reportDiagnostics: true,
      compilerOptions: {
        isolatedDeclarations: true,
        module: ts.ModuleKind.NodeNext,
        target: ts.ScriptTarget.ES2023,
      },
    });
    const fault = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))[0];
    if (fault !== undefined) throw new Error(`${name}: ${fault}`);
    const linked = outputText.replaceAll(/(from '\.\/[^']+)\.ts'/g, "$1.js'");
    await writeFile(join(to, name.replace(/\.ts$/, '.d.ts')), linked);
  }
}
