import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** How many steps matching may still take; one budget may serve many texts. */
export type Steps = { left: number };

/**
 * Whether a pattern is found in a text. Undefined where the steps do not suffice to tell: a pattern and a text from
 * outside can ask for more steps than anybody has time for.
 */
export type PatternTest = (text: string, steps: Steps) => boolean | undefined;

/** Steps for one text of usual length; patterns that people write take a few per character. */
export const USUAL_STEPS = 20_000;

/** A pattern of ECMA-262 as a tree: with the flag `u` where it can be read with it, as JSON Schema says; else without. */
export function readPattern(
  pattern: string,
): { readonly tree: AST.Pattern; readonly unicode: boolean } | undefined {
  for (const unicode of [true, false]) {
    try {
      const flags = { unicode, unicodeSets: false };
      return { tree: new RegExpParser().parsePattern(pattern, 0, pattern.length, flags), unicode };
    } catch {
      // The next form may do.
    }
  }
  return undefined;
}

/** The test of a pattern. Undefined where it is none, or refers back to what it matched before, which is not followed. */
export function patternTest(pattern: string): PatternTest | undefined {
  const read = readPattern(pattern);
  if (read === undefined) return undefined;
  try {
    return testOf(anyOf(read.tree.alternatives, read.unicode ? 'u' : ''), read.unicode);
  } catch {
    return undefined;
  }
}

type Run = { readonly text: readonly string[]; readonly steps: Steps; depth: number };

/** Goes on behind what has been matched; false where that leads nowhere. */
type Next = (at: number) => boolean;

type Matcher = (at: number, next: Next, run: Run) => boolean;

/** What matches one character needs no next, so that repeating it needs no stack. */
type Single = (at: number, run: Run) => boolean;

type Element = { readonly match: Matcher; readonly single?: Single };

class OutOfSteps extends Error {}

class NotFollowed extends Error {}

/** Groups that stand in each other, or repeat, use the stack. */
const DEEPEST = 1000;

function testOf({ match }: Element, unicode: boolean): PatternTest {
  return (whole, steps) => {
    const text = unicode ? [...whole] : whole.split('');
    try {
      for (let at = 0; at <= text.length; at++)
        if (match(at, () => true, { text, steps, depth: 0 })) return true;
      return false;
    } catch (error) {
      if (error instanceof OutOfSteps) return undefined;
      throw error;
    }
  };
}

function spend({ steps }: Run): void {
  steps.left -= 1;
  if (steps.left < 0) throw new OutOfSteps();
}

function anyOf(alternatives: readonly AST.Alternative[], flags: string): Element {
  const all = alternatives.map(({ elements }) => sequence(elements.map((each) => elementOf(each, flags))));
  return { match: (at, next, run) => all.some((match) => match(at, next, run)) };
}

function sequence(elements: readonly Element[]): Matcher {
  const from = (index: number, at: number, next: Next, run: Run): boolean => {
    for (; index < elements.length; index++) {
      const { match, single } = elements[index] as Element;
      if (single === undefined) {
        const rest = index + 1;
        return match(at, (end) => from(rest, end, next, run), run);
      }
      spend(run);
      if (!single(at, run)) return false;
      at += 1;
    }
    return next(at);
  };
  return (at, next, run) => {
    spend(run);
    run.depth += 1;
    if (run.depth > DEEPEST) throw new OutOfSteps();
    const isMatch = from(0, at, next, run);
    run.depth -= 1;
    return isMatch;
  };
}

function elementOf(element: AST.Element, flags: string): Element {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return ofSingle(singleOf(new RegExp(`^(?:${element.raw})$`, flags)));
    case 'Group':
    case 'CapturingGroup':
      return anyOf(element.alternatives, flags);
    case 'Quantifier':
      return repeated(elementOf(element.element, flags), element);
    case 'Assertion':
      return { match: assertion(element, flags) };
    default:
      throw new NotFollowed();
  }
}

const ofSingle = (single: Single): Element => ({
  single,
  match: (at, next, run) => single(at, run) && next(at + 1),
});

function singleOf(matches: RegExp): Single {
  return (at, { text }) => at < text.length && matches.test(text[at] as string);
}

function repeated({ match, single }: Element, { min, max, greedy }: AST.Quantifier): Element {
  if (single !== undefined) return { match: repeatedSingle(single, { min, max, greedy }) };
  const from = (count: number, at: number, next: Next, run: Run): boolean => {
    spend(run);
    // Beyond the least number, a repetition that matches nothing leads to the same place again.
    const more = (): boolean =>
      count < max &&
      match(at, (end) => !(end === at && count >= min) && from(count + 1, end, next, run), run);
    const enough = (): boolean => count >= min && next(at);
    return greedy ? more() || enough() : enough() || more();
  };
  return { match: (at, next, run) => from(0, at, next, run) };
}

type Times = Pick<AST.Quantifier, 'min' | 'max' | 'greedy'>;

function repeatedSingle(single: Single, { min, max, greedy }: Times): Matcher {
  /** How often it is found from a place on, up to a number. */
  const countFrom = (at: number, most: number, run: Run): number => {
    let count = 0;
    for (; count < most && single(at + count, run); count += 1) spend(run);
    return count;
  };
  const most: Matcher = (at, next, run) => {
    for (let count = countFrom(at, max, run); count >= min; count -= 1) {
      spend(run);
      if (next(at + count)) return true;
    }
    return false;
  };
  const least: Matcher = (at, next, run) => {
    const needed = countFrom(at, min, run);
    if (needed < min) return false;
    for (let count = needed; ; count += 1) {
      spend(run);
      if (next(at + count)) return true;
      if (count >= max || !single(at + count, run)) return false;
    }
  };
  return greedy ? most : least;
}

function assertion(element: AST.Assertion, flags: string): Matcher {
  switch (element.kind) {
    case 'start':
      return (at, next) => at === 0 && next(at);
    case 'end':
      return (at, next, run) => at === run.text.length && next(at);
    case 'word':
      return (at, next, { text }) =>
        (isWord(text[at - 1]) !== isWord(text[at])) !== element.negate && next(at);
    case 'lookahead': {
      const { match } = anyOf(element.alternatives, flags);
      return (at, next, run) => match(at, () => true, run) !== element.negate && next(at);
    }
    case 'lookbehind': {
      const { match } = anyOf(element.alternatives, flags);
      return (at, next, run) => {
        let found = false;
        for (let start = at; start >= 0 && !found; start--) found = match(start, (end) => end === at, run);
        return found !== element.negate && next(at);
      };
    }
  }
}

const isWord = (character: string | undefined): boolean => character !== undefined && /^\w$/.test(character);
