/** A page for browsers: a template whose view holds texts, which become HTML when the page is printed. */
export type PagePlan = {
  readonly kind: 'page';
  readonly path: string;
  /** Template below `templates/`, without `.hbs`. */
  readonly template: string;
  readonly view: PageView;
};

/** What a template shows. Plain strings are text, whatever they hold: the printer encodes them. */
export type PageView = { readonly [name: string]: PageValue };

export type PageValue =
  | string
  | number
  | boolean
  | null
  | MarkdownText
  | CodeText
  | PageView
  | readonly PageValue[];

/** Markdown, of which only harmless parts become HTML. */
export type MarkdownText = {
  readonly as: 'markdown';
  readonly text: string;
  /** Level of the highest heading in it. */
  readonly heading: number;
  /** Headings can be linked to. Only for texts of our own: others could take the place of parts of the page. */
  readonly anchors?: true;
};

/** Code, coloured where the language is known. */
export type CodeText = { readonly as: 'code'; readonly text: string; readonly language: string };
