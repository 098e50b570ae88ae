/** What a word is to the question: part of what it is about, of what describes that, of who is to do it, or of what is not wanted. */
export type Role = 'head' | 'qualifier' | 'actor' | 'denied';

const OPENERS = new Set(
  (
    'of from in on to for with by at into onto about per between within during after before when where while who whose ' +
    'which that if so because until than as via through behind under'
  ).split(' '),
);
const DENIERS = new Set(['without', 'except', 'not']);
/** After these, `not` says what goes wrong, which is what the question is about. */
const AUXILIARIES = new Set(
  'is are was were be do does did can could will would should shall must may might has have had am'.split(
    ' ',
  ),
);
const DENIED_WORDS = 4;

/**
 * The role of each word. What stands before the first preposition or relative pronoun is what the question is about, if
 * anything stands there.
 */
export function readRoles(words: readonly string[]): readonly Role[] {
  const actors = actorsOf(words);
  let qualifies = false;
  let denied = 0;
  return words.map((word, at) => {
    if (at > 0 && OPENERS.has(word)) qualifies = true;
    const role =
      denied > 0 ? 'denied'
      : at < actors ? 'actor'
      : qualifies ? 'qualifier'
      : 'head';
    const denies = DENIERS.has(word) && !(word === 'not' && AUXILIARIES.has(words[at - 1] ?? ''));
    denied = denies ? DENIED_WORDS : Math.max(0, denied - 1);
    return role;
  });
}

const MODALS = new Set('should must shall may can could will would'.split(' '));
const LONGEST_ACTOR = 4;

/** How many of the first words say who is to do something: `the agent should`, `let our callers`. */
function actorsOf(words: readonly string[]): number {
  const modal = words.slice(0, LONGEST_ACTOR + 1).findIndex((word) => MODALS.has(word));
  if (modal > 0 && ARTICLES.has(words[0] ?? '')) return modal;
  const lets = CAUSES.has(words[0] ?? '') && ARTICLES.has(words[1] ?? '') && words.length > 4;
  return lets ? 3 : 0;
}

const ARTICLES = new Set('the a an my our your this these all'.split(' '));
const CAUSES = new Set('let have'.split(' '));

const SEPARABLE =
  /\b(give|put|turn|take|hang|throw|cut|switch|shut|call|set|look|pick|roll|tear|bring|hand|send|get|port|move|ring|point|fill|break|close|write|split)\s+((?:[^\s.,;]+\s+){1,4}?)(back|down|off|out|up|away|on|over)\b/gi;

/** Verbs with what belongs to them beside them: `give the number back` as `give back the number`. */
export function withJoinedVerbs(question: string): string {
  return question.replace(SEPARABLE, '$1 $3 $2');
}

const WISHES: readonly RegExp[] = [
  /^(?:i (?:want|need|would|wish|hope)|let|have the|make (?:the|it|them)|it|they|we) /i,
  /^(?:the|my|our|a|calls?|callers?|customers?|users?|people|answers?)\b.*\b(?:is|are|does|do|keeps?|sounds?|talks?|says?|speaks?|takes?|ends?|closes?|shows?|spells?|starts?|stops?|gets?)\b/i,
  /\b(?:should|must|too|never|keeps|does not|doesn't|cannot|can't|instead of)\b/i,
  /\b(?:louder|quieter|softer|faster|slower|longer|shorter|earlier|later|sooner|better|higher|lower|less|stricter|backup)\b/i,
];

/** What says that something is not as it should be. */
const COMPLAINTS: readonly RegExp[] = [
  /\b(?:wrong|wrongly|badly|nobody|no one|any ?more|broken|stuck|outdated|full of|off by|by mistake|ignores?|confuses?|loses?|misses|fails? to|refuses|disappears?)\b/i,
  /^(?:\w+ )?\w+ (?:drops?|stops?|ends?|arrives?|goes|go|comes?|shows?|starts?|closes?|hangs?|cuts?|gets?|takes?|sounds?|expires?|breaks?|answers?|keeps?|freezes?|repeats?|rings?|lasts?) /i,
];

const READS =
  /^(?:show|list|find|get|which|what|how|who|when|where|is|are|do|does|fetch|search|look|see|read|count|all|every)\b/i;

/** Whether it asks how things are, not how to change them: its verbs say what happened. */
export function isInterrogative(question: string): boolean {
  return /^\s*(?:who|which|whose|when|what|why|is|are|does|did|was|were|has|have)\b/i.test(question);
}

/** Whether something is to be otherwise than it is, which settings are for. */
export function isWish(question: string): boolean {
  const text = question.trim();
  return !READS.test(text) && [...WISHES, ...COMPLAINTS].some((wish) => wish.test(text));
}
