import { mdCode, mdCodeFence } from '../../support/encode.ts';
import { code, prose, tickedText, type Text } from '../model/index.ts';
import {
  codePattern,
  EVENTS,
  faceOf,
  knownNames,
  limitCode,
  limitExample,
  limitSays,
  rootOf,
  ruleName,
  RULES,
  yaml,
  type Bump,
  type Event,
  type Impact,
  type Named,
  type View,
  type Witness,
} from '../rules/index.ts';
import { fill, FIXED_HOLES, type Holes } from './fill.ts';

/** What one view says of a code. */
export type ExplainedFace = {
  readonly view: View;
  readonly severity: Impact;
  readonly bump: Bump;
  /** Why it is not the usual bump of the severity. */
  readonly because?: string;
  readonly message: string;
  readonly fix?: string;
};

/** What is known about a code that `diff` prints, or about a name of the `release` key. */
export type ExplainedCode = {
  readonly code: string;
  /** Under which a config weighs or ignores it. */
  readonly rule: string;
  /** Codes that reports print for it; `*` stands for where the value is. */
  readonly printed: readonly string[];
  readonly faces: readonly ExplainedFace[];
  readonly example: Witness;
};

/** Explains a code; undefined when it means nothing. */
export function explainCode(name: string): ExplainedCode | undefined {
  const named = knownNames().get(name);
  if (named === undefined) return undefined;
  const { event, others, view, limit } = named;
  const way = named.way === 'none' ? undefined : named.way;
  const other = view === 'types' ? 'wire' : 'types';
  const twin = EVENTS.find((each) => faceOf(other, each, way) && isTwin(each, event));
  return {
    code: name,
    rule: ruleName(event, way, limit),
    printed: printedFor(named),
    faces: [
      ...[event, ...others].flatMap((each) => facesOf(view, each, named)),
      ...(twin === undefined ? [] : facesOf(other, twin, named)),
    ],
    example: limit === undefined ? RULES[event].witness : yaml(...limitExample(limit)),
  };
}

/** The event itself in the other view, else what it is a kind of. */
const isTwin = (one: Event, other: Event): boolean => one === other || one === rootOf(other);

function facesOf(view: View, event: Event, { way, limit }: Named): readonly ExplainedFace[] {
  const face = faceOf(view, event, way === 'none' ? undefined : way);
  if (face === undefined) return [];
  const { impact, bump, because, says, adapt } = face;
  const end = view === 'types' ? '' : '.';
  const holes: Holes =
    limit === undefined ? HOLES : (
      { ...HOLES, now: () => fill(limitSays(limit), { value: word('value'), key: () => code(limit.key) }) }
    );
  return [
    {
      view,
      severity: impact,
      bump,
      ...(because !== undefined && { because }),
      message: capital(tickedText(fill(says, holes))) + end,
      ...(adapt !== undefined && { fix: tickedText(fill(adapt, HOLES)) }),
    },
  ];
}

/** Every code that is printed for the same rule; `*` stands for where the value is. */
function printedFor({ event, way, limit }: Named): readonly string[] {
  const rule = ruleName(event, way, limit);
  const change = limit === undefined ? '' : limitCode(limit);
  const all = EVENTS.flatMap((each) =>
    (['types', 'wire'] as const).flatMap((view) =>
      ([undefined, 'request', 'response'] as const).flatMap((at) =>
        (
          faceOf(view, each, at) !== undefined &&
          ruleName(each, at, isLimit(each) ? limit : undefined) === rule
        ) ?
          [codePattern(view, each, at).replace('{seat}', '*').replace('{change}', change)]
        : [],
      ),
    ),
  );
  return [...new Set(all)];
}

const isLimit = (event: Event): boolean => RULES[event].wireName === '{change}';

const word =
  (text: string): (() => Text) =>
  () =>
    prose(text === '' ? '' : `*${text}*`);

/** What stands in a text where facts would fill in their own. */
const HOLES: Holes = {
  ...Object.fromEntries(
    (
      'name before after values next old new oldText newText oldValue newValue owner taker endpoint type ' +
      'fields listed'
    )
      .split(' ')
      .map((hole) => [hole, word(hole)] as const),
  ),
  ...FIXED_HOLES,
  it: word('symbol'),
  where: word('place'),
  call: word('method'),
  nextCall: word('next'),
  use: word(''),
  with: word(''),
  was: word(''),
  way: word('in another way'),
  now: word('limited otherwise'),
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const IMPACT_MEANS: Readonly<Record<Impact, string>> = {
  breaking: 'code that was right fails, or compiles no more',
  risky: 'code that is right may meet something new',
  safe: 'nothing old is touched',
  docs: 'words only',
};

const BUMP_MEANS: Readonly<Record<Bump, string>> = {
  major: 'a major version; before 1.0.0 a minor one',
  minor: 'a minor version; before 1.0.0 a patch',
  patch: 'a patch',
  none: 'no release',
};

const VIEW_WORDS: Readonly<Record<View, string>> = {
  types: 'For TypeScript callers',
  wire: 'For programs that speak HTTP',
};

/** The page about a code. */
export function codeMarkdown({ code: name, rule, printed, faces, example }: ExplainedCode): string {
  const { language, before, after } = example;
  const sign = language === 'yaml' ? '#' : '//';
  const lines = [`${sign} before`, before, '', `${sign} after`, after];
  return `${[
    `# ${name}`,
    ...faces.map(faceMarkdown),
    `**Example.**\n\n${mdCodeFence(lines.join('\n'), language)}`,
    `**Names.** The \`release\` key of a config calls it ${mdCode(rule)}. Reports print ${printed
      .map((each) => mdCode(each))
      .join(', ')}.`,
  ].join('\n\n')}\n`;
}

function faceMarkdown({ view, severity, bump, because, message, fix }: ExplainedFace): string {
  const why = because === undefined ? '' : `: ${because}`;
  return [
    `**${VIEW_WORDS[view]}.** ${message}`,
    `*${severity}*: ${IMPACT_MEANS[severity]}. It deserves ${BUMP_MEANS[bump]}${why}.`,
    ...(fix === undefined ? [] : [`**Do.** ${fix}`]),
  ].join('\n\n');
}

/** Names that a list of codes shows: those of rules, each once. */
export function ruleNames(): readonly string[] {
  const all = [...knownNames().values()].map(({ event, way, limit }) => ruleName(event, way, limit));
  return [...new Set(all)].sort();
}
