import type { MarkdownText, PageView } from '../../../plan/page-plan.ts';
import type { FieldRow, RowGroup } from '../model/field-rows.ts';
import type { Site } from '../model/site-model.ts';
import type { TypeWord } from '../model/type-words.ts';

/** A text of the document inside of a page. */
export function prose(text: string, heading = 5): MarkdownText | null {
  return text.trim() === '' ? null : { as: 'markdown', text, heading };
}

/** The words of a type, with links to the types that have a page. */
export function wordViews(site: Site, words: readonly TypeWord[], root: string): readonly PageView[] {
  return words.map(({ text, type }) => {
    const target = type === undefined ? undefined : site.typeOf(type);
    return { text, href: target === undefined ? null : `${root}${target.page}.html` };
  });
}

/** Rows of parameters or members. */
export function rowViews(site: Site, rows: readonly FieldRow[], root: string): readonly PageView[] {
  return rows.map(({ anchor, field, words, literals, groups }) => ({
    anchor,
    name: field.name,
    type: wordViews(site, words, root),
    required: field.required === true,
    deprecated: deprecation(field.deprecated),
    preset: field.default === undefined ? null : JSON.stringify(field.default),
    text: prose(field.description ?? ''),
    literals: literals.length === 0 ? null : literals.map((value) => ({ text: JSON.stringify(value) })),
    literalCount: literals.length,
    groups: groupViews(site, groups, root),
  }));
}

/** Members of the types of a value; one group has no heading. */
export function groupViews(site: Site, groups: readonly RowGroup[], root: string): readonly PageView[] {
  return groups.map(({ title, rows }, index) => ({
    title:
      title.length === 0 && groups.length > 1 ?
        `variant ${index + 1}`
      : title.map(({ text }) => text).join(''),
    count: rows.length,
    one: rows.length === 1,
    rows: rowViews(site, rows, root),
  }));
}

/** What a page says of something that should not be used any more. */
export function deprecation(deprecated: true | string | undefined): MarkdownText | PageView | null {
  if (deprecated === undefined) return null;
  const text = deprecated === true ? '' : deprecated.trim();
  return { text: prose(text) };
}
