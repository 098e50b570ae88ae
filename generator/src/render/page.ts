import { html } from '../support/encode.ts';
import type { CodeText, MarkdownText, PagePlan, PageValue, PageView } from '../plan/page-plan.ts';
import type { RichText } from './rich-text.ts';
import type { TemplatePrinter } from './template.ts';

/** Prints a page: every text of its view becomes HTML, in whatever depth it stands. */
export function printPage(
  { path, template, view }: PagePlan,
  print: TemplatePrinter,
  rich: RichText,
): string {
  return print({ kind: 'template', path, template, view: encodedView(view, rich) });
}

type Printable =
  | string
  | number
  | boolean
  | null
  | readonly Printable[]
  | { readonly [name: string]: Printable };

function encodedView(view: PageView, rich: RichText): { readonly [name: string]: Printable } {
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, encoded(value, rich)]));
}

function encoded(value: PageValue, rich: RichText): Printable {
  if (typeof value === 'string') return html(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((each) => encoded(each, rich));
  if (isRich(value)) return value.as === 'markdown' ? rich.markdown(value) : rich.code(value);
  return encodedView(value, rich);
}

function isList(value: PageValue): value is readonly PageValue[] {
  return Array.isArray(value);
}

function isRich(value: MarkdownText | CodeText | PageView): value is MarkdownText | CodeText {
  return value.as === 'markdown' || value.as === 'code';
}
