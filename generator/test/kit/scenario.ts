import ts from 'typescript';

/** A fenced block of a scenario: its language, the words after it, and where its text stands in the file. */
export type Block = {
  readonly language: string;
  readonly words: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** A scenario: one behaviour, from the document to the text that people see. */
export type Scenario = {
  readonly title: string;
  readonly spec: string;
  /** Absent: there is no config, it is inferred. */
  readonly config?: string;
  /** Further input files by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Blocks that the generator must reproduce: `ts <file> [symbol]` and `text findings`. */
  readonly expected: readonly Block[];
};

const FENCE = /^```(\w+) ([^\n]+)\n([\s\S]*?)^```$/gm;

/** Reads a scenario's Markdown. */
export function parseScenario(markdown: string): Scenario {
  const blocks = [...markdown.matchAll(FENCE)].map(toBlock);
  const input = (word: string): string | undefined =>
    blocks.find((block) => block.language === 'yaml' && block.words[0] === word)?.text;
  const spec = input('spec');
  const config = input('config');
  if (spec === undefined) throw new Error('a scenario needs a block ```yaml spec');
  return {
    title: /^# (.+)$/m.exec(markdown)?.[1] ?? 'untitled',
    spec,
    ...(config !== undefined && { config }),
    files: Object.fromEntries(
      blocks.filter((block) => block.words[0] === 'file').map(({ words, text }) => [words[1] ?? '', text]),
    ),
    expected: blocks.filter(({ language, words }) => language === 'ts' || words[0] === 'findings'),
  };
}

function toBlock(match: RegExpExecArray): Block {
  const [whole, language = '', info = '', text = ''] = match;
  const start = match.index + whole.indexOf('\n') + 1;
  return { language, words: info.trim().split(/\s+/), text, start, end: start + text.length };
}

/** The Markdown with the texts of some blocks replaced. */
export function replaceBlocks(markdown: string, texts: ReadonlyMap<Block, string>): string {
  return [...texts]
    .sort(([a], [b]) => b.start - a.start)
    .reduce(
      (whole, [{ start, end }, text]) =>
        `${whole.slice(0, start)}${`${text.trim()}\n`.trimStart()}${whole.slice(end)}`,
      markdown,
    );
}

/**
 * A part of a TypeScript file: all top-level declarations of a name with their comments, one member of a class or
 * interface (`Seeds.list`), its imports (`imports`), or all of it.
 */
export function sliceSource(text: string, symbol: string | undefined): string {
  if (symbol === undefined) return text;
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  if (symbol === 'imports')
    return file.statements
      .filter(ts.isImportDeclaration)
      .map((node) => node.getText())
      .join('\n');
  const [name = '', member] = symbol.split('.');
  const declared = file.statements.filter((node) => nameOf(node) === name);
  const found = member === undefined ? declared : declared.flatMap((node) => membersOf(node, member));
  return found.map((node) => dedent(withComments(node, text))).join('\n\n');
}

function membersOf(node: ts.Statement, name: string): readonly ts.Node[] {
  if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return [];
  return [...node.members].filter((member) => nameOf(member) === name);
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText();
  const { name } = node as { readonly name?: ts.Node };
  return name === undefined ? undefined : name.getText().replace(/^'(.*)'$/, '$1');
}

/** The node from its comment on, without the blank lines above. */
function withComments(node: ts.Node, text: string): string {
  const comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  const isDoc = comment !== undefined && text.startsWith('/**', comment.pos);
  const start = isDoc ? comment.pos : node.getStart();
  return text.slice(text.lastIndexOf('\n', start) + 1, node.getEnd());
}

function dedent(text: string): string {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  return text
    .split('\n')
    .map((line) => (line.startsWith(' '.repeat(indent)) ? line.slice(indent) : line))
    .join('\n');
}
