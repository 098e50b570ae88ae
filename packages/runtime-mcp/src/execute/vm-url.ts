const PARTS = [
  ...[
    'href',
    'origin',
    'protocol',
    'username',
    'password',
    'host',
    'hostname',
    'port',
    'pathname',
    'search',
    'hash',
  ],
] as const;

const MOST_CHARACTERS = 100_000;

type Question = {
  readonly url: string;
  readonly base?: string;
  readonly part?: string;
  readonly value?: string;
};

/** Takes a URL apart, or changes a part of it; JSON in, JSON out, `null` for what is no URL. */
export function answerUrl(question: string): string {
  if (question.length > MOST_CHARACTERS) return 'null';
  const { url: text, base, part, value } = JSON.parse(question) as Question;
  try {
    const url = new URL(text, base);
    if (part !== undefined && part !== 'origin' && PARTS.some((own) => own === part))
      // A part that can be set; what cannot be set to the value stays as it is.
      (url as unknown as Record<string, string>)[part] = String(value);
    return JSON.stringify(Object.fromEntries(PARTS.map((own) => [own, url[own]])));
  } catch {
    return 'null';
  }
}
