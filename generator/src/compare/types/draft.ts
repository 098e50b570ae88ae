import type { ts } from 'ts-morph';
import type { LoadedPackage } from './compiler.ts';
import type { ApiFinding, ApiPlace, Edit } from './finding.ts';
import { apiRule, type ApiCode } from './rules.ts';

/** A finding in the making. */
export type Draft = {
  readonly code: ApiCode;
  readonly symbol: string;
  /** Of a function, where the value is: `result`, `argument query`. */
  readonly part?: string | undefined;
  /** The symbol in the words of a sentence, where it is no name. */
  readonly phrase?: string | undefined;
  readonly name?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly values?: string | undefined;
  /** What to use instead. */
  readonly use?: string | undefined;
  readonly direction?: 'request' | 'response';
  readonly nodeBefore?: ts.Node | undefined;
  readonly nodeAfter?: ts.Node | undefined;
  readonly affects?: readonly string[];
  readonly edit?: Edit | undefined;
};

type Sides = { readonly before: LoadedPackage; readonly after: LoadedPackage };

/** The finding with its texts and places. */
export function findingOf(draft: Draft, { before, after }: Sides): ApiFinding {
  const rule = apiRule(draft.code);
  const words: Readonly<Record<string, string>> = {
    symbol: draft.phrase ?? draft.symbol,
    name: draft.name ?? draft.symbol.split('.').at(-1) ?? draft.symbol,
    before: draft.before ?? '',
    after: draft.after ?? '',
    values: draft.values ?? '',
    use: draft.use === undefined ? '' : ` Use ${draft.use}.`,
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, hole: string) => words[hole] ?? '');
  const adapt = draft.use === undefined ? rule.adapt : rule.successor ?? rule.adapt;
  const placeBefore = placeOf(draft.nodeBefore, before);
  const placeAfter = placeOf(draft.nodeAfter, after);
  return {
    code: draft.code,
    severity: rule.severity,
    bump: rule.bump,
    symbol: draft.symbol,
    message: sentence(fill(rule.says)),
    ...(draft.part !== undefined && { part: draft.part }),
    ...(draft.before !== undefined && { before: draft.before }),
    ...(draft.after !== undefined && { after: draft.after }),
    ...(placeBefore && { placeBefore }),
    ...(placeAfter && { placeAfter }),
    ...(adapt !== undefined && { howToAdapt: fill(adapt) }),
    affects: draft.affects ?? [],
    ...(draft.direction && { direction: draft.direction }),
    ...(draft.edit && { edit: draft.edit }),
  };
}

/** Names keep their case, words of ours begin a sentence. */
function sentence(text: string): string {
  return text.replace(
    /^(?:the (?=argument |result )|an (?=item ))/,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
}

function placeOf(node: ts.Node | undefined, { pathOf }: LoadedPackage): ApiPlace | undefined {
  if (node === undefined) return undefined;
  const source = node.getSourceFile();
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { path: pathOf(source.fileName), line: line + 1, column: character + 1 };
}
