import type { ts } from 'ts-morph';
import { codeOf, impactOf, lastName, symbolOf, type TypeFact } from '../model/index.ts';
import { RULES } from '../rules/index.ts';
import { withoutEnding, withoutIndex } from '../types/index.ts';
import type { App } from './load-app.ts';
import { adviceText, placeBefore, type FileWork, type PlacedNote } from './notes.ts';
import { reaches, withNewNames, type Rewrite } from './rewrite-context.ts';

/** A place that compiled against the older version and does not against the newer one. */
type Break = {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly message: string;
};

/** Longer messages repeat whole types. */
const LONGEST = 240;

/** What no longer compiles in a file after its rewriting, with the facts that explain it. */
export function newErrors(rewrite: Rewrite, after: App): readonly PlacedNote[] {
  return breaksOf(rewrite, after).flatMap((broken) => noteOf(broken, rewrite) ?? []);
}

function breaksOf({ app, source, path, replacements }: Rewrite, after: App): readonly Break[] {
  const changed = after.sourceOf(path);
  if (changed === undefined) return [];
  const known = new Set(
    app.program.getSemanticDiagnostics(source).map(({ start, code }) => `${start} ${code}`),
  );
  return after.program.getSemanticDiagnostics(changed).flatMap((error) => {
    if (error.category !== app.ts.DiagnosticCategory.Error || error.start === undefined) return [];
    const start = placeBefore(error.start, replacements);
    if (known.has(`${start} ${error.code}`)) return [];
    const end = placeBefore(error.start + (error.length ?? 0), replacements);
    const message = app.ts.flattenDiagnosticMessageText(error.messageText, ' ').replace(/\s+/g, ' ');
    return [{ start, end: Math.max(start, end), code: `TS${error.code}`, message }];
  });
}

function noteOf(broken: Break, rewrite: Rewrite): PlacedNote | undefined {
  const { path, source, left } = rewrite;
  const { start, end, code, message } = broken;
  const node = memberIn(nodeAt(start, source, rewrite.app.ts), end, rewrite.app.ts);
  const exact = unique([...findingsAt(node, rewrite), ...findingsOfModule(broken, node, rewrite)]);
  const called = exact.length > 0 ? exact : findingsOfCall(broken, node, rewrite);
  const around = called.length > 0 ? called : findingsOfTexts(broken, node, rewrite);
  if (isSaid(broken, around, rewrite, left)) return undefined;
  const short = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  const said = `${code}: ${short}`;
  const [fact] = around;
  return {
    path,
    line: source.getLineAndCharacterOfPosition(start).line + 1,
    code: fact === undefined ? code : codeOf(fact),
    symbol: fact === undefined ? '' : symbolOf(fact.subject),
    note: fact === undefined ? said : `${around.map(adviceText).join(' ')} (${said})`,
    start,
    end,
  };
}

/** Whether a note stands there already: about the same fact in the same line, or about a part of what is broken. */
function isSaid(
  { start, end }: Break,
  facts: readonly TypeFact[],
  { source }: FileWork,
  left: readonly PlacedNote[],
): boolean {
  const line = source.getLineAndCharacterOfPosition(start).line + 1;
  return left.some((note) => {
    const isSame = facts.some((fact) => codeOf(fact) === note.code && symbolOf(fact.subject) === note.symbol);
    const overlaps = note.start < Math.max(end, start + 1) && start < note.end;
    return isSame ? overlaps || note.line === line : overlaps && (facts.length === 0 || note.start === start);
  });
}

/** Facts about what a name stood for. */
function findingsAt(node: ts.Node, { app, uses }: Rewrite): readonly TypeFact[] {
  const { ts } = app;
  if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) return [];
  const { parent } = node;
  const isKey =
    (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) &&
    parent.name === node &&
    ts.isObjectLiteralExpression(parent.parent);
  const wanted =
    isKey ? app.checker.getContextualType(parent.parent as ts.ObjectLiteralExpression) : undefined;
  const symbols = [wanted && app.checker.getPropertyOfType(wanted, node.text), uses.symbolAt(node)];
  const found = symbols.flatMap((symbol) => breaking(uses.factsOf(symbol)));
  return found.length > 0 ? found : symbols.flatMap((symbol) => findingsByName(symbol, uses, app));
}

/** A member of a type that is another type as a whole now. */
function findingsByName(
  symbol: ts.Symbol | undefined,
  { about }: Rewrite['uses'],
  { sdk, ts }: App,
): readonly TypeFact[] {
  return (symbol?.declarations ?? []).flatMap(({ parent }) =>
    (
      parent !== undefined &&
      ts.isInterfaceDeclaration(parent) &&
      parent.getSourceFile().fileName.startsWith(sdk.root)
    ) ?
      breaking(about(parent.name.text))
    : [],
  );
}

function findingsOfModule({ code }: Break, node: ts.Node, { app, changes }: Rewrite): readonly TypeFact[] {
  if (code !== 'TS2307' || !app.ts.isStringLiteralLike(node)) return [];
  const name = app.sdk.names.find((each) => node.text.startsWith(`${each}/`));
  if (name === undefined) return [];
  const module = withoutIndex(withoutEnding(node.text.slice(name.length + 1)));
  return changes.filter(({ event, subject }) => event === 'subpath-removed' && symbolOf(subject) === module);
}

/** Facts about the method that is called around a place, as far as the message speaks of them. */
function findingsOfCall({ message }: Break, node: ts.Node, rewrite: Rewrite): readonly TypeFact[] {
  const { ts } = rewrite.app;
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (!ts.isCallExpression(at)) continue;
    const methods = withNewNames(rewrite.uses.methodsOf(at), rewrite.changes);
    if (methods.length === 0) continue;
    const words = new Set(message.split(/[^\w$]+/));
    return breaking(rewrite.changes).filter((fact) => {
      const { topic } = RULES[fact.event];
      if (topic === 'argument' || topic === 'result') return methods.includes(symbolOf(fact.subject));
      const isMet = fact.way !== undefined && methods.some((each) => reaches(fact, each));
      return isMet && words.has(lastName(fact.subject));
    });
  }
  return [];
}

/** Facts about a value or a method that is written as a text: `'old' === model`, `keyof Call`. */
function findingsOfTexts(
  { end }: Break,
  node: ts.Node,
  { app: { ts }, changes }: Rewrite,
): readonly TypeFact[] {
  const texts: string[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isStringLiteralLike(at)) texts.push(at.text);
    ts.forEachChild(at, visit);
  };
  let whole = node;
  while (whole.parent !== undefined && whole.parent.getEnd() <= end) whole = whole.parent;
  visit(whole);
  const values = breaking(changes).filter(
    ({ event, values: gone }) =>
      event === 'value-removed' && texts.some((text) => gone?.includes(`'${text}'`)),
  );
  const methods = breaking(changes).filter(
    ({ event, subject }) =>
      (event === 'method-removed' || event === 'method-moved') && texts.includes(lastName(subject)),
  );
  // Several types may have lost the same value; what to use instead is the same.
  return (
    values.length > 0 ? values.slice(0, 1)
    : methods.length === 1 ? methods
    : []
  );
}

function nodeAt(at: number, source: ts.SourceFile, ts: App['ts']): ts.Node {
  let found: ts.Node = source;
  const visit = (node: ts.Node): void => {
    if (node.getStart(source) > at || node.getEnd() <= at) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** `call['create']` is reported as a whole; what is missing is the member. */
function memberIn(node: ts.Node, end: number, ts: App['ts']): ts.Node {
  for (let at = node.parent; at !== undefined && at.getEnd() <= end; at = at.parent)
    if (ts.isElementAccessExpression(at) && at.getEnd() === end) return at.argumentExpression;
  return node;
}

const breaking = (facts: readonly TypeFact[]): readonly TypeFact[] =>
  facts.filter((fact) => impactOf(fact) === 'breaking');

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
