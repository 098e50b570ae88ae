import ts from 'typescript';
import { consumerOptions } from '../kit/compile.ts';
import { inMemoryHost, placed } from '../kit/in-memory.ts';

const options: ts.CompilerOptions = {
  ...consumerOptions,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};

/** A program with the SDK and the document's types side by side. */
export type Opinions = {
  readonly checker: ts.TypeChecker;
  /** An instance of the client. */
  readonly client: ts.Type;
  /** `paths` and `components` as openapi-typescript reads them. */
  readonly paths: ts.Type;
  readonly components: ts.Type;
};

/** Puts the sources of an SDK (by path, `src/index.ts` among them) and the document's types into one program. */
export function readOpinions(sdk: ReadonlyMap<string, string>, document: string): Opinions {
  const sources = [...sdk].filter(([path]) => /^src\/.*\.ts$/.test(path));
  const texts = new Map(
    [...sources, ['document.ts', document] as const].map(([path, text]) => [placed(path), text] as const),
  );
  const program = ts.createProgram([...texts.keys()], options, inMemoryHost(texts, options));
  const checker = program.getTypeChecker();
  const exported = (path: string, name: string): ts.Type => {
    const file = program.getSourceFile(placed(path));
    const module = file && checker.getSymbolAtLocation(file);
    const symbol = module && checker.getExportsOfModule(module).find((each) => each.escapedName === name);
    if (symbol === undefined) throw new Error(`${path} does not export ${name}`);
    const { flags } = symbol;
    return checker.getDeclaredTypeOfSymbol(
      flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    );
  };
  return {
    checker,
    client: exported('src/index.ts', 'default'),
    paths: exported('document.ts', 'paths'),
    components: exported('document.ts', 'components'),
  };
}
