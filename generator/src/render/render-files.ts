import { diagnostic, type Report } from '../diagnostics/index.ts';
import { unreachable } from '../support/internal-error.ts';
import type { FilePlan, SourceLanguage, SourcePlan, TextPlan, VendoredPlan } from '../plan/file-plan.ts';
import type { Assets } from './assets.ts';
import { findUnsafeCharacter } from './characters.ts';
import { findBreach, type FenceBreach } from './fence.ts';
import { format, formatSource } from './format.ts';
import { printJson } from './json.ts';
import { printPage } from './page.ts';
import { loadRichText, type RichText } from './rich-text.ts';
import { createTemplatePrinter, type TemplatePrinter } from './template.ts';
import { loadCompiler, type Compiler, type PrintedSource } from './typescript.ts';
import { copyVendored } from './vendored.ts';

/** A finished file. `raw` is the text before formatting, for files that were formatted. */
export type RenderedFile = { readonly path: string; readonly text: string; readonly raw?: string };

/** What rendering needs besides the plans. */
export type RenderOptions = {
  readonly assets: Assets;
  /** Comment lines on top of every generated TypeScript file. */
  readonly header?: string;
  /** The formatted form of a text, if it is known from an earlier run. */
  readonly formatted?: (path: string, raw: string) => string | undefined;
};

/** Turns plans into texts, in the order of the plans. Reports output that must not be written. */
export async function renderFiles(
  plans: readonly FilePlan[],
  options: RenderOptions,
  report: Report,
): Promise<readonly RenderedFile[]> {
  const tools = createTools(options);
  const files: RenderedFile[] = [];
  for (const plan of plans) {
    const file = await renderFile(plan, tools, report);
    reportCharacters(file, report);
    files.push(file);
  }
  return files;
}

/** The tools of one run; each is loaded when the first plan asks for it. */
type Tools = {
  readonly options: RenderOptions;
  readonly compiler: () => Promise<Compiler>;
  readonly templates: () => Promise<TemplatePrinter>;
  readonly rich: () => Promise<RichText>;
};

function createTools(options: RenderOptions): Tools {
  return {
    options,
    compiler: once(loadCompiler),
    templates: once(() => createTemplatePrinter(options.assets)),
    rich: once(loadRichText),
  };
}

async function renderFile(plan: FilePlan, tools: Tools, report: Report): Promise<RenderedFile> {
  const { path } = plan;
  switch (plan.kind) {
    case 'source':
      return PRINTERS[plan.language](plan, tools, report);
    case 'template':
      return { path, text: (await tools.templates())(plan) };
    case 'page':
      return { path, text: printPage(plan, await tools.templates(), await tools.rich()) };
    case 'vendored':
      return renderVendored(plan, tools);
    case 'json':
      return { path, text: printJson(plan) };
    case 'text':
      return renderText(plan, tools, report);
    default:
      return unreachable(plan);
  }
}

type Printer = (plan: SourcePlan, tools: Tools, report: Report) => Promise<RenderedFile>;

/** How the units of a language become text. */
const PRINTERS: Readonly<Record<SourceLanguage, Printer>> = { typescript: renderTypescript };

async function renderTypescript(plan: SourcePlan, tools: Tools, report: Report): Promise<RenderedFile> {
  const compiler = await tools.compiler();
  return finishSource(plan.path, { ...compiler.print(plan), header: tools.options.header }, tools, report);
}

/** A copy of a runtime file. It is laid out already, unless a longer name has pushed a line over the edge. */
async function renderVendored(plan: VendoredPlan, tools: Tools): Promise<RenderedFile> {
  const { path } = plan;
  const { assets } = tools.options;
  const text = copyVendored(plan, assets);
  if (!path.endsWith('.ts') || !hasPushedLine(assets.runtime(plan.source) ?? '', text)) return { path, text };
  return {
    path,
    raw: text,
    text: formattedBefore(path, text, tools) ?? (await format(text, 'typescript', path)),
  };
}

/** Long lines of the runtime itself are comments and texts, which no layout breaks. */
function hasPushedLine(before: string, after: string): boolean {
  if (before === after) return false;
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .some((line) => line.length > PRINT_WIDTH && !isComment.test(line) && !known.has(line));
}

const isComment = /^\s*(?:\*|\/)/;

const PRINT_WIDTH = 110;

async function renderText(plan: TextPlan, tools: Tools, report: Report): Promise<RenderedFile> {
  const { path, text, format: language } = plan;
  if (/\.m?ts$/.test(path)) {
    const tree = (await tools.compiler()).parse(path, text);
    if (language === 'typescript') return finishSource(path, { text, tree }, tools, report);
    reportBreach(path, findBreach(tree, (await tools.compiler()).ts), report);
  }
  if (language === undefined) return { path, text };
  return {
    path,
    raw: text,
    text: formattedBefore(path, text, tools) ?? (await format(text, language, path)),
  };
}

async function finishSource(
  path: string,
  source: PrintedSource & { readonly header?: string | undefined },
  tools: Tools,
  report: Report,
): Promise<RenderedFile> {
  const compiler = await tools.compiler();
  reportBreach(path, findBreach(source.tree, compiler.ts), report);
  const top = source.header === undefined ? '' : `${source.header}\n\n`;
  const raw = top + source.text;
  const known = formattedBefore(path, raw, tools);
  return { path, raw, text: known ?? top + (await formatSource(source, compiler, path)) };
}

function formattedBefore(path: string, raw: string, { options }: Tools): string | undefined {
  return options.formatted?.(path, raw);
}

function reportBreach(path: string, breach: FenceBreach | undefined, report: Report): void {
  if (breach !== undefined) report(diagnostic('Output/UnexpectedCode', undefined, { path, ...breach }));
}

function reportCharacters({ path, text }: RenderedFile, report: Report): void {
  const found = findUnsafeCharacter(text);
  if (found === undefined) return;
  report(diagnostic('Output/UnsafeCharacter', undefined, { path, character: found.code, line: found.line }));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
