import { constructFromEvents, EVENT_ID } from 'js-yaml';
import { diagnostic, linesOf, type Lines, type Position, type Report } from '../diagnostics/index.ts';
import type { JsonValue } from '../support/json.ts';
import { isAddress } from './address.ts';
import { countPairs, outlineJson } from './json-text.ts';
import type { Limits } from './limits.ts';
import { measure, type Excess } from './measure.ts';
import type { Outline } from './outline.ts';
import type { SourceText } from './read-source.ts';
import { wellFormed } from './well-formed.ts';
import { HugeNumber, YAML_SCHEMA } from './yaml-schema.ts';
import { faultOf, outlineYaml, yamlEvents } from './yaml-text.ts';

/** A parsed input file. */
export type SourceDocument = SourceText & { readonly format: TextFormat; readonly value: JsonValue };

/** How a text is written. */
export type TextFormat = 'json' | 'yaml';

/** A value, and whether parts of it occur in several places as one object (YAML aliases). */
type Parsed = { readonly value: JsonValue; readonly isShared: boolean };

type Context = {
  readonly source: SourceText;
  readonly lines: Lines;
  readonly limits: Limits;
  readonly report: Report;
  readonly isConfig: boolean;
};

const START: Position = { line: 1, column: 1, length: 1 };

/** Parses a file as JSON or YAML into plain JSON values. Reports and returns undefined when nothing usable is in it. */
export function parseDocument(
  source: SourceText,
  { limits, report, isConfig = false }: { limits: Limits; report: Report; isConfig?: boolean },
): SourceDocument | undefined {
  const context = { source, lines: linesOf(source.text), limits, report, isConfig };
  if (source.text.trim() === '') {
    report(diagnostic('Document/Empty', { file: source.file, pointer: '' }, {}, { position: START }));
    return undefined;
  }
  const format = formatOf(source);
  const parsed = format === 'json' ? parseJson(context) : parseYaml(context);
  if (parsed === undefined) return undefined;
  const { excess, odd, pairs } = measure(parsed.value, limits, parsed.isShared);
  if (excess) {
    reportExcess(excess, context);
    return undefined;
  }
  for (const { pointer, value } of odd)
    report(diagnostic('Document/NotJson', { file: source.file, pointer }, { value }));
  // From the end, so that no index is moved before its turn.
  for (const { leaveOut } of [...odd].reverse()) leaveOut();
  if (format === 'json' && pairs !== countPairs(source.text))
    reportDuplicates(outlineJson(source.text), context);
  const value = wellFormed(parsed.value, source.text, (pointer) =>
    report(diagnostic('Document/HalfCharacter', { file: source.file, pointer }, {})),
  );
  return { ...source, format, value };
}

/** JSON by its first sign; `{` may also start a YAML flow mapping, which is told apart by trying. */
export function formatOf({ file, text }: { readonly file: string; readonly text: string }): TextFormat {
  if (!/^\s*[[{]/.test(text)) return 'yaml';
  if (/\.json$/i.test(file) && !isAddress(file)) return 'json';
  return outlineJson(text).fault ? 'yaml' : 'json';
}

function parseJson(context: Context): Parsed | undefined {
  const { text } = context.source;
  try {
    return { value: JSON.parse(text) as JsonValue, isShared: false };
  } catch {
    const { fault } = outlineJson(text);
    reportFault(fault ?? { offset: 0, reason: 'the text is not valid JSON' }, context);
    return undefined;
  }
}

function parseYaml(context: Context): Parsed | undefined {
  const { text } = context.source;
  try {
    return onlyDocument(load(text, context, false), context);
  } catch (error) {
    const outline = outlineYaml(text, parserDepth(context.limits));
    if (outline.fault) {
      reportFault(outline.fault, context);
      return undefined;
    }
    reportTags(outline, context);
    reportDuplicates(outline, context);
    if (outline.duplicates.length === 0 && outline.tags.length === 0) reportFault(faultOf(error), context);
    return outline.tags.length === 0 && outline.duplicates.length > 0 ? loadLoosely(context) : undefined;
  }
}

/** Reads on past duplicate keys, which are reported already, so that the rest of the findings comes in the same run. */
function loadLoosely(context: Context): Parsed | undefined {
  try {
    return onlyDocument(load(context.source.text, context, true), context);
  } catch (error) {
    reportFault(faultOf(error), context);
    return undefined;
  }
}

type Loaded = { readonly documents: readonly unknown[]; readonly isShared: boolean };

function load(text: string, { limits }: Context, json: boolean): Loaded {
  const { events, source } = yamlEvents(text, parserDepth(limits));
  const isShared = events.some(({ type }) => type === EVENT_ID.ALIAS);
  return { documents: constructFromEvents([...events], { source, schema: YAML_SCHEMA, json }), isShared };
}

/** The parser's own limit only protects its stack; the real one is checked on the value, with a better message. */
function parserDepth(limits: Limits): number {
  return limits.depth * 2;
}

function onlyDocument({ documents, isShared }: Loaded, { source, report }: Context): Parsed | undefined {
  const place = { file: source.file, pointer: '' };
  const [first] = documents;
  if (documents.length === 1 && first !== null)
    return { value: first instanceof HugeNumber ? first.source : (first as JsonValue), isShared };
  if (documents.length > 1)
    report(diagnostic('Document/MultipleDocuments', place, { count: documents.length }));
  else report(diagnostic('Document/Empty', place, {}, { position: START }));
  return undefined;
}

function reportFault(
  fault: { readonly offset: number; readonly reason: string },
  { source, lines, report, isConfig }: Context,
): void {
  const code = isConfig ? 'Config/ParseError' : 'Document/ParseError';
  const position = lines.positionOf({ start: fault.offset, end: fault.offset + 1 });
  report(diagnostic(code, { file: source.file, pointer: '' }, { reason: fault.reason }, { position }));
}

function reportDuplicates(outline: Outline, context: Context): void {
  const { report, source, lines } = context;
  for (const { pointer, key, first, second } of outline.duplicates) {
    const { line } = lines.positionOf(first);
    const place = { file: source.file, pointer };
    const hint = `Remove or rename one of the two; the first is on line ${line}.`;
    report(diagnostic('Document/DuplicateKey', place, { key }, { position: lines.positionOf(second), hint }));
  }
}

function reportTags(outline: Outline, { source, lines, report }: Context): void {
  for (const { pointer, tag, span } of outline.tags) {
    const place = { file: source.file, pointer };
    report(diagnostic('Document/UnknownTag', place, { tag }, { position: lines.positionOf(span) }));
  }
}

function reportExcess(excess: Excess, { source, limits, report }: Context): void {
  const place = { file: source.file, pointer: excess.pointer };
  switch (excess.kind) {
    case 'cycle':
      return report(diagnostic('Document/AliasCycle', place, {}, { mark: 'key' }));
    case 'depth':
      return report(diagnostic('Document/TooDeep', place, { limit: limits.depth }, { mark: 'key' }));
    case 'values':
      return report(diagnostic('Document/TooLarge', place, { limit: limits.values }));
    case 'aliases':
      return report(
        diagnostic('Document/AliasExpansion', place, { factor: limits.aliasFactor }, { mark: 'key' }),
      );
  }
}
