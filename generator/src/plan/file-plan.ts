import type { PagePlan } from './page-plan.ts';

/** A file to be: where it goes and what it is made from. Paths are relative to the package, with forward slashes. */
export type FilePlan = SourcePlan | TemplatePlan | PagePlan | VendoredPlan | JsonPlan | TextPlan;

/** A language whose files are printed from a structure. Each needs a printer in `render`. */
export type SourceLanguage = 'typescript';

/** Code whose structure matters: printed once, then formatted. What a unit is, target and printer of the language agree on. */
export type SourcePlan = {
  readonly kind: 'source';
  readonly language: SourceLanguage;
  readonly path: string;
  readonly unit: unknown;
};

/** A file that people read top to bottom: a handlebars template and its view. */
export type TemplatePlan = {
  readonly kind: 'template';
  readonly path: string;
  /** Template below `templates/`, without `.hbs`. */
  readonly template: string;
  readonly view: object;
};

/** A hand-written runtime file, copied with the listed identifiers renamed. */
export type VendoredPlan = {
  readonly kind: 'vendored';
  readonly path: string;
  /** File below the runtime package. */
  readonly source: string;
  readonly rename: ReadonlyMap<string, string>;
};

/** A value printed as JSON with two blanks. */
export type JsonPlan = { readonly kind: 'json'; readonly path: string; readonly value: object };

/** Text that is final as it is. `format` names the prettier parser to run it through, if any. */
export type TextPlan = {
  readonly kind: 'text';
  readonly path: string;
  readonly text: string;
  readonly format?: 'typescript' | 'markdown' | 'yaml' | 'json';
};
