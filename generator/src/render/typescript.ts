import type { SourceFile, SourceFileStructure, ts } from 'ts-morph';
import type { SourcePlan } from '../plan/file-plan.ts';
import { confusesPrinter, withoutStandIns, withStandIns } from './backslashes.ts';
import { spaceOut } from './space-out.ts';

/** A printed file with its syntax tree, so that later checks need not read it again. */
export type PrintedSource = { readonly text: string; readonly tree: ts.SourceFile };

/** What rendering needs of the TypeScript compiler. */
export type Compiler = {
  /** Prints the structure of a TypeScript file, once; nothing is changed afterwards. */
  print(plan: SourcePlan): PrintedSource;
  /** Reads a text as TypeScript. */
  parse(path: string, text: string): ts.SourceFile;
  readonly ts: typeof ts;
};

/** Loads ts-morph, the most expensive library of the program, and sets up one project in memory. */
export async function loadCompiler(): Promise<Compiler> {
  const { Project, IndentationText, NewLineKind, QuoteKind, Structure, ts } = await import('ts-morph');
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    skipAddingFilesFromTsConfig: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Single,
    },
  });
  const create = (path: string, structure: SourceFileStructure): SourceFile =>
    project.createSourceFile(`/${path}`, structure, { overwrite: true });
  const parse = (path: string, text: string): ts.SourceFile =>
    ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return {
    print: (plan) => {
      // As `sourcePlan` of the TypeScript target makes it.
      const structure = spaceOut(plan.unit as SourceFileStructure, Structure);
      const file = create(plan.path, structure);
      const printed = file.getFullText();
      if (!confusesPrinter(printed)) return { text: printed, tree: file.compilerNode };
      const text = withoutStandIns(create(plan.path, withStandIns(structure)).getFullText());
      return { text, tree: parse(plan.path, text) };
    },
    parse,
    ts,
  };
}
