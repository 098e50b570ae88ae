import type { SourceFileStructure } from 'ts-morph';

/** A file to be: where it goes and what it is made from. Paths are relative to the package, with forward slashes. */
export type FilePlan = StructurePlan | TemplatePlan | VendoredPlan | JsonPlan | TextPlan;

/** TypeScript whose structure matters: printed once by ts-morph, then formatted. */
export type StructurePlan = {
  readonly kind: 'typescript';
  readonly path: string;
  readonly structure: SourceFileStructure;
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
