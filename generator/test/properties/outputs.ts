import ts from 'typescript';
import type { Generated } from '../kit/generate.ts';
import { isCode } from '../../src/diagnostics/index.ts';
import { CANARY } from './texts.ts';

/** What is wrong with what a run gave, whatever it was given: one line per fault, none as a rule. */
export function outputFaults({ files, findings }: Generated): readonly string[] {
  const undocumented = findings.filter(({ code }) => !isCode(code)).map(({ code }) => `no page: ${code}`);
  const unplaced = findings
    .filter(({ severity, place }) => (severity === 'error' || severity === 'fatal') && place === undefined)
    .map(({ code, message }) => `no place: ${code} ${message}`);
  return [...undocumented, ...unplaced, ...[...files].flatMap(([path, text]) => fileFaults(path, text))];
}

function fileFaults(path: string, text: string): readonly string[] {
  if (path.endsWith('.json')) return jsonFaults(path, text);
  if (/\.[cm]?[tj]s$/.test(path)) return moduleFaults(path, text);
  return [];
}

function jsonFaults(path: string, text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${path}: ${String(error)}`];
  }
}

/** A module parses, and texts of the document stand in literals and comments only. */
function moduleFaults(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  const errors = parseDiagnostics.map(({ messageText, start = 0 }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    return `${path}: ${message} | ${text.slice(Math.max(0, start - 60), start + 60)}`;
  });
  return [...errors, ...escapes(file, text).map((code) => `${path}: runs ${code}`)];
}

/** A name may well be spelt from a text that names the canary; what calls it is code that nobody wrote. */
function escapes(file: ts.SourceFile, text: string): readonly string[] {
  if (!text.includes(CANARY)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const callee =
      ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression
      : ts.isTaggedTemplateExpression(node) ? node.tag
      : ts.isExpressionStatement(node) ? node.expression
      : undefined;
    if (callee !== undefined && ts.isIdentifier(callee) && callee.text === CANARY)
      found.push(text.slice(node.getFullStart(), node.end).slice(0, 120));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}
