import * as fc from 'fast-check';

/** What no output may hold as code, in any spelling of it that names are given. */
export const CANARY = 'canary';

/** Ways out of the places in which texts of a document stand: literals, comments, templates, markup, commands. */
const ESCAPES = [
  '*/ canary(); /*',
  '// canary()\ncanary();',
  "'; canary(); '",
  '"; canary(); "',
  '`; canary(); `',
  '${canary()}',
  '`${canary()}`',
  "\\'; canary(); //",
  '\\"; canary(); //',
  '\\`; canary(); //',
  '\\',
  'ends in a backslash \\',
  '\u2028canary();\u2029',
  '\r\ncanary();\r',
  '\u0000canary()',
  '\u202ecanary()\u202c',
  '<script>canary()</script>',
  '<img src=x onerror=canary()>',
  '</textarea><svg onload=canary()>',
  '[canary](javascript:canary())',
  '```\ncanary();\n```ts\ncanary();',
  '~~~\ncanary()',
  '{{canary}} {{{canary}}} {{#each this}}{{canary}}{{/each}}',
  '{@link canary} @example canary()',
  '$(canary) `canary` ; canary & canary | canary > canary',
  "'$(canary)'",
  '--canary',
  '#!canary\n# canary',
  '-->\n<!-- canary -->',
  ']]> canary',
  '| canary | \\| canary |\n|---|---|',
  '../../canary',
  'file:///canary',
  '\u001b]8;;https://canary.example\u0007canary\u001b]8;;\u0007',
  '\ud800canary',
  'constructor',
  '__proto__',
  '',
  ' ',
];

/** Any text, often one that tries to become code. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ESCAPES) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...ESCAPES), fc.constantFrom(...ESCAPES))
      .map((both) => both.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** What something may be called: usual words, names that a language or a package has, and texts that are no names. */
export const hostileName = (usual: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
  );

/** Numbers at the edges of what JSON, JavaScript and the formats of OpenAPI hold. */
export const edgeNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    0.1,
    1e21,
    1e-7,
    2 ** 31,
    2 ** 53,
    -(2 ** 53) - 2,
    1.7976931348623157e308,
    5e-324,
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
