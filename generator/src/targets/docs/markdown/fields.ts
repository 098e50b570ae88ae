import { mdCode, type Encoded } from '../../../support/encode.ts';
import type { FieldRow, RowGroup } from '../model/field-rows.ts';
import { documentText, indented } from './text.ts';

type Markdown = Encoded<'markdown'>;

/** Items of a list: parameters or members, and what is inside of them. */
export function rowLines(rows: readonly FieldRow[], indent = 0): readonly string[] {
  return rows.flatMap((row) => [headOf(row, indent), ...bodyOf(row, indent + 2)]);
}

/** The members of the types of a value. */
export function groupLines(groups: readonly RowGroup[], indent = 0): readonly string[] {
  return groups.flatMap(({ title, rows }, index) => {
    if (groups.length === 1) return rowLines(rows, indent);
    const name = title.length === 0 ? `variant ${index + 1}` : mdCode(textOf(title));
    return [`${' '.repeat(indent)}- ${name}:`, ...rowLines(rows, indent + 2)];
  });
}

function headOf({ field, words }: FieldRow, indent: number): string {
  const marks = [
    mdCode(textOf(words)),
    ...(field.required === true ? ['required'] : []),
    ...(field.deprecated === undefined ? [] : ['deprecated']),
    ...(field.default === undefined ? [] : [`default ${mdCode(JSON.stringify(field.default))}`]),
  ];
  return `${' '.repeat(indent)}- ${mdCode(field.name)} (${marks.join(', ')})`;
}

function bodyOf({ field, literals, groups }: FieldRow, indent: number): readonly string[] {
  const old = typeof field.deprecated === 'string' ? [documentText(field.deprecated)] : [];
  const text = [...old, documentText(field.description ?? '')].filter((each) => each !== '');
  return [
    ...text.flatMap((each) => indented(each, indent)),
    ...(literals.length === 0 ?
      []
    : [`${' '.repeat(indent)}Values: ${literals.map(literalText).join(', ')}`]),
    ...groupLines(groups, indent),
  ];
}

const literalText = (value: string | number | boolean): Markdown => mdCode(JSON.stringify(value));

function textOf(words: FieldRow['words']): string {
  return words.map(({ text }) => text).join('');
}
