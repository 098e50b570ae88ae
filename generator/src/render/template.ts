import type Handlebars from 'handlebars';
import { InternalError } from '../support/internal-error.ts';
import type { TemplatePlan } from '../plan/file-plan.ts';
import type { Assets } from './assets.ts';

/** Prints template plans. Every template is compiled once. */
export type TemplatePrinter = (plan: TemplatePlan) => string;

type Engine = typeof Handlebars;

/** The only helpers a template may use. */
const helpers = { if: true, unless: true, each: true, with: true };

/** Loads handlebars and returns a printer over the given templates. */
export async function createTemplatePrinter(assets: Assets): Promise<TemplatePrinter> {
  const { default: handlebars } = await import('handlebars');
  // An instance of its own has no helpers or partials of others, but also no visitor.
  const engine = Object.assign(handlebars.create(), { Visitor: handlebars.Visitor });
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  return (plan) => {
    const run = compiled.get(plan.template) ?? compileTemplate(engine, assets, plan.template);
    compiled.set(plan.template, run);
    try {
      return endWithOneNewline(run(plan.view));
    } catch (error) {
      throw new InternalError(`${plan.template}.hbs cannot be printed for ${plan.path}: ${messageOf(error)}`);
    }
  };
}

function compileTemplate(engine: Engine, assets: Assets, name: string): HandlebarsTemplateDelegate {
  const tree = parseTemplate(engine, assets, name);
  // Views are printed as they are: encoding for the place of use happens where a view is made.
  return engine.compile(tree, {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: helpers,
  });
}

function parseTemplate(engine: Engine, assets: Assets, name: string): hbs.AST.Program {
  const text = assets.template(name);
  if (text === undefined) throw new InternalError(`there is no template ${name}.hbs`);
  const tree = parse(engine, name, text);
  for (const partial of partialsOf(engine, tree, name)) {
    if (engine.partials[partial] !== undefined) continue;
    engine.registerPartial(partial, '');
    // A partial is registered as a compiled template: text would be compiled again without the strict options.
    engine.registerPartial(partial, compileTemplate(engine, assets, `partials/${partial}`));
  }
  return tree;
}

function parse(engine: Engine, name: string, text: string): hbs.AST.Program {
  try {
    return engine.parse(text);
  } catch (error) {
    throw new InternalError(`${name}.hbs: ${messageOf(error)}`);
  }
}

/** Names of the partials a template uses. @throws InternalError on what templates must not contain */
function partialsOf(engine: Engine, tree: hbs.AST.Program, name: string): readonly string[] {
  const found: string[] = [];
  const refuse = (what: string): never => {
    throw new InternalError(`${name}.hbs uses ${what}`);
  };
  class Walk extends engine.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      if (partial.name.type !== 'PathExpression') refuse('a partial whose name is computed');
      found.push((partial.name as hbs.AST.PathExpression).original);
      super.PartialStatement(partial);
    }
    override PartialBlockStatement(): void {
      refuse('a block partial');
    }
    override Decorator(): void {
      refuse('a decorator');
    }
    override DecoratorBlock(): void {
      refuse('a decorator');
    }
    override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
      if (!mustache.escaped) refuse('{{{ }}}');
      super.MustacheStatement(mustache);
    }
  }
  new Walk().accept(tree);
  return found;
}

function endWithOneNewline(text: string): string {
  return `${text.trimEnd()}\n`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
