import { UNREAD_LETTERS } from './letters.ts';

/** How names are split into words and joined again, with the casings a config adds to the default rules. */
export type Casing = {
  /** The words of a name, as written. */
  readonly words: (name: string) => readonly string[];
  /** `create_sms_chat` → `CreateSMSChat` */
  readonly pascal: (name: string) => string;
  /** `llm_id` → `llmID` */
  readonly camel: (name: string) => string;
  /** As {@link camel}; packages from before the rewrite know no initialisms here: `vectorDbId`. */
  readonly argument: (name: string) => string;
  /** `phone_number` → `phone-number` */
  readonly kebab: (name: string) => string;
  /** `phoneNumber` → `phone_number` */
  readonly snake: (name: string) => string;
  /** `tool_calls` → `tool_call`; only the last word changes. */
  readonly singular: (name: string) => string;
  /** `tool_call` → `tool_calls` */
  readonly plural: (name: string) => string;
};

/** How methods are called: as today, or as in packages from before the rewrite of the hosted generator. */
export type CallStyle = 'current' | 'earlier';

/** One word's own spelling, see {@link Casing}. */
export type WordCasing = {
  readonly initialism?: boolean;
  readonly snake?: string;
  readonly pascal?: string;
  readonly camel?: string;
  readonly capital?: string;
  readonly singular?: string;
  readonly plural?: string;
};

const INITIALISMS = new Set(
  (
    '3ds ach acl ai api ats cpu crm db dns e2e eeoc gb gpu hd hris html http https id ip iso jsonl kb kyb kyc lfs mb ' +
    'mp3 mp4 nft saml sdk sku sms ss ssh sso url'
  ).split(' '),
);

/** Words that are their own singular. */
const INVARIANT =
  /(?:data|media|news|series|metadata|status|access|process|address|analysis|basis|sms|gps|ss|is|us)$/i;

/** Ending → how many letters go and what replaces them; the first that matches wins. */
const SINGULAR_ENDINGS: ReadonlyArray<readonly [RegExp, (word: string) => string]> = [
  [/criteria$/i, (word) => `${word.slice(0, -1)}on`],
  [/indices$/i, (word) => `${word.slice(0, -4)}ex`],
  [/(?:cookies|movies)$/i, (word) => word.slice(0, -1)],
  [/(?:aliases|statuses|viruses|buses|bonuses)$/i, (word) => word.slice(0, -2)],
  [/.{2}ies$/i, (word) => `${word.slice(0, -3)}y`],
  [/(?:sses|shes|ches|xes|zzes)$/i, (word) => word.slice(0, -2)],
  [/.s$/i, (word) => word.slice(0, -1)],
];

/** Where words of a name part: at the end of one, before the last capital of several, and at what is in none. */
type Breaks = { readonly rise: RegExp; readonly fall: RegExp; readonly between: RegExp };

const PLAIN_BREAKS: Breaks = {
  rise: /([a-z\d])([A-Z])/g,
  fall: /([A-Z])([A-Z][a-z])/g,
  between: /[^A-Za-z\d]+/,
};
/** The same for all letters; classes of Unicode take long to compile, so plain names have patterns of their own. */
const BREAKS: Breaks = {
  rise: /([\p{Ll}\p{N}]\p{M}*)(\p{Lu})/gu,
  fall: /(\p{Lu})(\p{Lu}\p{Ll})/gu,
  // What an identifier may hold: marks are vowels in many scripts.
  between: new RegExp(`(?:[^\\p{ID_Continue}]|\\p{Pc}|[${UNREAD_LETTERS}])+`, 'u'),
};

/** Splits a name at case changes and at everything that is neither a letter nor a digit; apostrophes vanish. */
export function splitWords(name: string): readonly string[] {
  const { rise, fall, between } = /[^\0-\x7f]/.test(name) ? BREAKS : PLAIN_BREAKS;
  return name
    .replace(/['’]/g, '')
    .replace(rise, '$1 $2')
    .replace(fall, '$1 $2')
    .split(between)
    .filter((word) => word !== '');
}

/** The singular of the last word; irregular and uncountable words stay as they are. */
export function singularWord(word: string): string {
  const rule = INVARIANT.test(word) ? undefined : SINGULAR_ENDINGS.find(([ending]) => ending.test(word));
  return rule === undefined ? word : rule[1](word);
}

function pluralWord(word: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(word))
    return INVARIANT.test(word) && !/(?:ss|us)$/i.test(word) ? word : `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

const UNREAD = new RegExp(`[${UNREAD_LETTERS}]`, 'u');

/** In capitals, but for a letter whose capital tools do not read: that of `ƛ` is younger than the letter. */
function upper(text: string): string {
  const capitals = text.toUpperCase();
  return UNREAD.test(capitals) ? text : capitals;
}

const capitalised = (word: string): string => upper(word.charAt(0)) + word.slice(1).toLowerCase();

/** How packages from before the rewrite of the hosted generator write these in members: `stopIdsForAgency`. */
const EARLIER_MEMBERS: ReadonlyMap<string, string> = new Map([
  ['id', 'Id'],
  ['ids', 'Ids'],
]);

/**
 * The casing rules of one project.
 *
 * @param calls Whose members and arguments are spelled.
 */
export function createCasing(
  custom: ReadonlyMap<string, WordCasing> = new Map(),
  calls: CallStyle = 'current',
): Casing {
  const lower = new Map([...custom].map(([word, casing]) => [word.toLowerCase(), casing] as const));
  const of = (word: string): WordCasing | undefined => lower.get(word.toLowerCase());
  const isInitialism = (word: string): boolean => of(word)?.initialism ?? INITIALISMS.has(word.toLowerCase());

  const cap = (word: string): string => {
    const own = of(word);
    if (own?.pascal !== undefined) return own.pascal;
    if (isInitialism(word)) return upper(word);
    const stem = word.slice(0, -1);
    if (/s$/i.test(word) && isInitialism(stem)) return `${upper(stem)}s`;
    return own?.capital ?? capitalised(word);
  };
  const lowered = (word: string): string => of(word)?.camel ?? word.toLowerCase();
  const member = (word: string): string =>
    (of(word) === undefined && calls === 'earlier' && EARLIER_MEMBERS.get(word.toLowerCase())) || cap(word);
  const plain = (word: string): string => (of(word) === undefined ? capitalised(word) : cap(word));
  const joined = (name: string, other: (word: string) => string): string => {
    const own = of(name)?.camel;
    if (own !== undefined) return own;
    const [first, ...rest] = splitWords(name);
    return first === undefined ? '' : lowered(first) + rest.map(other).join('');
  };
  const lastWord = (name: string, change: (word: string) => string): string => {
    const last = splitWords(name).at(-1);
    const at = last === undefined ? -1 : name.lastIndexOf(last);
    return last === undefined || at < 0 ?
        name
      : name.slice(0, at) + change(last) + name.slice(at + last.length);
  };

  return {
    words: splitWords,
    pascal: (name) => of(name)?.pascal ?? splitWords(name).map(cap).join(''),
    camel: (name) => joined(name, member),
    argument: (name) => joined(name, calls === 'earlier' ? plain : member),
    kebab: (name) => splitWords(name).join('-').toLowerCase(),
    snake: (name) => of(name)?.snake ?? splitWords(name).join('_').toLowerCase(),
    singular: (name) => lastWord(name, (word) => of(word)?.singular ?? singularWord(word)),
    plural: (name) => lastWord(name, (word) => of(word)?.plural ?? pluralWord(word)),
  };
}

/** A name that TypeScript accepts as an identifier: letters only, and empty and digit-led names get an underscore. */
export function identifier(name: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return name;
  const letters = name.replace(/[^$_\p{ID_Continue}]/gu, '');
  return /^[\p{ID_Start}$_]/u.test(letters) ? letters : `_${letters}`;
}
