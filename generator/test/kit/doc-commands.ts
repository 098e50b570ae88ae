/** A command that a page tells people to type. */
export type DocCommand = {
  readonly words: readonly string[];
  readonly line: number;
  /** Whether it is there to be typed as it stands; else a sentence names it, perhaps without what it needs. */
  readonly isWhole: boolean;
};

/**
 * The commands of a page: every line of its blocks of shell code, one for each `&&`, and what stands between backticks
 * and begins with the name of the program. Text with `…` or `[` in it shows a form, nothing to type.
 */
export function commandsOf(markdown: string): readonly DocCommand[] {
  const found: DocCommand[] = [];
  let fence: string | undefined;
  let [pending, begin] = ['', 0];
  for (const [index, text] of markdown.split('\n').entries()) {
    const marker = /^\s*(`{3,})(\w*)/.exec(text);
    if (marker !== null) {
      fence = fence === undefined ? marker[2] ?? '' : undefined;
      continue;
    }
    if (fence === undefined) {
      for (const [, code = ''] of text.matchAll(/`((?:npx )?specsmith [^`]+)`/g))
        if (!/[…[]/.test(code)) found.push({ words: wordsOf(code), line: index + 1, isWhole: false });
      continue;
    }
    if (fence !== 'sh') continue;
    if (pending === '') begin = index + 1;
    pending += text.replace(/\\$/, ' ');
    if (text.endsWith('\\')) continue;
    for (const part of pending.split(' && ')) {
      const words = wordsOf(part);
      if (words.length > 0) found.push({ words, line: begin, isWhole: true });
    }
    pending = '';
  }
  return found;
}

/** The words of a line as a shell sees them, without a comment. */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (const [text, single, double] of line.matchAll(/'([^']*)'|"([^"]*)"|#.*$|[^\s'"]+/g)) {
    if (single === undefined && double === undefined && text.startsWith('#')) break;
    words.push(single ?? double ?? text);
  }
  return words;
}
