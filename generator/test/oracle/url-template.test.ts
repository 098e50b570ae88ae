import { parseTemplate } from 'url-template';
import { describe, expect, test } from 'vitest';
import {
  commas,
  encodeText,
  form,
  labelText,
  matrixText,
  simpleText,
  type QueryStyle,
  type TextStyle,
} from '../../../packages/runtime-typescript/src/internal/parameter-styles.ts';

/** Values for which RFC 6570 and OpenAPI say the same: nothing is nested, and nothing is a list or object of nothing. */
const VALUES: Readonly<Record<string, string | number | boolean | string[] | Record<string, string>>> = {
  text: 'b',
  'a space and signs': "c d'!()*~-._/?#[]@$&+,;=%é€😀",
  number: 1.5,
  boolean: false,
  list: ['b', 'c d', 'e,f'],
  'a list of one': ['='],
  object: { r: '1', g: '2 3', 'b&': ',' },
};

const rows = Object.entries(VALUES);

describe.each<[expression: string, style: QueryStyle]>([
  ['{?k*}', form],
  ['{?k}', commas],
])('query %s', (expression, style) => {
  test.each(rows)('%s', (_, k) => {
    expect(`?${style('k', k)}`).toBe(parseTemplate(expression).expand({ k }));
  });
});

describe.each<[expression: string, style: TextStyle, explode: boolean]>([
  ['{k}', simpleText, false],
  ['{k*}', simpleText, true],
  ['{.k}', labelText, false],
  ['{.k*}', labelText, true],
  ['{;k}', matrixText, false],
  ['{;k*}', matrixText, true],
])('path %s', (expression, style, explode) => {
  test.each(rows)('%s', (_, k) => {
    expect(style('k', k, { explode }, encodeText)).toBe(parseTemplate(expression).expand({ k }));
  });
});
