/** What may say for which languages it holds. */
export type ForLanguages = {
  readonly skip?: true | readonly string[];
  readonly only?: true | readonly string[];
};

/** Older names that still mean a language. */
const OTHER_NAMES: Readonly<Record<string, string>> = { typescript: 'node' };

/** Whether `skip` and `only` leave the language in. */
export function isFor({ skip, only }: ForLanguages, language: string): boolean {
  const isListed = (list: readonly string[]): boolean =>
    list.includes(language) || list.some((each) => each === OTHER_NAMES[language]);
  if (skip === true || (skip !== undefined && isListed(skip))) return false;
  return only === undefined || only === true || isListed(only);
}
