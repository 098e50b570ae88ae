import type { AST } from '@eslint-community/regexpp';
import { patternTest, readPattern, USUAL_STEPS } from '../../support/pattern-match.ts';

/** Texts that stand for what a set of characters may be, the most usual first. */
const USUAL = 'aA0_- .,:/@#+=()[]{}|~!$%&*\'";<>?^`\\\n\t€é中'.split('').concat([...LETTERS()]);

function* LETTERS(): Generator<string> {
  for (const first of ['a', 'A', '0'])
    for (let i = 1; i < (first === '0' ? 10 : 26); i++) yield String.fromCharCode(first.charCodeAt(0) + i);
}

/** No text that anybody reads is longer. */
const LONGEST = 1000;

/**
 * A text that a pattern of JSON Schema matches (ECMA-262, found anywhere in the text) and whose length lies within the
 * bounds. Undefined where none is found: there may be one all the same.
 */
export function patternText(
  pattern: string,
  { least = 0, most = LONGEST }: { readonly least?: number; readonly most?: number } = {},
): string | undefined {
  const read = readPattern(pattern);
  const matches = patternTest(pattern);
  if (read === undefined || matches === undefined) return undefined;
  const steps = { left: 10 * USUAL_STEPS };
  // How often repetitions are gone through beyond what they have to be decides the length.
  for (let extra = 0; extra <= Math.min(Math.max(least, 1), LONGEST); extra++) {
    const text = textOf(read.tree, extra);
    if (text === undefined || text.length > LONGEST) return undefined;
    if (text.length >= least && text.length <= most && matches(text, steps)) return text;
  }
  return undefined;
}

type Alternatives = { readonly alternatives: readonly AST.Alternative[] };

/** What the first alternative that is possible matches. */
function textOf({ alternatives }: Alternatives, extra: number): string | undefined {
  for (const { elements } of alternatives) {
    const texts = elements.map((element) => elementText(element, extra));
    if (texts.every((text) => text !== undefined)) return texts.join('');
  }
  return undefined;
}

function elementText(element: AST.Element, extra: number): string | undefined {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
    case 'CharacterClass':
      return oneOf(element);
    case 'Group':
    case 'CapturingGroup':
      return textOf(element, extra);
    case 'Quantifier': {
      const count = Math.min(element.min + extra, element.max, LONGEST);
      const text = count === 0 ? '' : elementText(element.element, extra);
      return text === undefined || text.length * count > LONGEST ? undefined : text.repeat(count);
    }
    case 'Assertion':
      return '';
    default:
      return undefined;
  }
}

/** A character of a set or class. */
function oneOf(element: AST.CharacterSet | AST.CharacterClass): string | undefined {
  const matches = new RegExp(`^${element.raw}$`, 'u');
  const usual = USUAL.find((character) => matches.test(character));
  if (usual !== undefined || element.type !== 'CharacterClass') return usual;
  const inside = element.elements.flatMap((each) =>
    each.type === 'Character' ? [each.value]
    : each.type === 'CharacterClassRange' ? [each.min.value]
    : [],
  );
  return inside.map((code) => String.fromCodePoint(code)).find((character) => matches.test(character));
}
