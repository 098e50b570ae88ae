import { createCasing, splitWords, type CallStyle, type Casing, type WordCasing } from '../support/case.ts';

/** Turns names of a package back into keys of a config, and notes the words that need a spelling of their own. */
export type Keys = {
  /** The key that is spelled as `name` again. */
  readonly keyFor: (name: string, spelling: 'camel' | 'pascal') => string;
  /** Makes the class of a key be called so. */
  readonly spellClass: (key: string, className: string) => void;
  readonly casing: () => Casing;
  /** Words with a spelling of their own, as `custom_casings` has them. */
  readonly custom: () => Readonly<Record<string, WordCasing>>;
};

/** No spelling of its own is known yet. */
export function createKeys(calls: CallStyle = 'current'): Keys {
  const custom = new Map<string, WordCasing>();
  let casing = createCasing(custom, calls);
  const add = (word: string, spelling: WordCasing): void => {
    const key = word.toLowerCase();
    custom.set(key, { ...custom.get(key), ...spelling });
    casing = createCasing(custom, calls);
  };
  const spell = (key: string, spelling: 'camel' | 'pascal'): string => casing[spelling](key);
  return {
    casing: () => casing,
    custom: () => Object.fromEntries([...custom].sort(([a], [b]) => (a < b ? -1 : 1))),
    keyFor(name, spelling) {
      const key = casing.snake(name);
      if (key !== '' && spell(key, spelling) === name) return key;
      // A word in capitals that is no known initialism, or one that is and is not.
      for (const word of splitWords(name)) {
        const isCapital = word.length > 1 && word === word.toUpperCase() && /^[A-Z]/.test(word);
        const usual = createCasing().pascal(word.toLowerCase());
        if (isCapital && usual !== word) add(word, { initialism: true });
        else if (!isCapital && usual !== word && usual === word.toUpperCase() && /^[A-Z]/.test(word))
          add(word, { initialism: false });
      }
      const again = casing.snake(name);
      return again !== '' && spell(again, spelling) === name ? again : name;
    },
    spellClass(key, className) {
      if (spell(key, 'pascal') === className || !/^[A-Za-z][A-Za-z0-9]*$/.test(key)) return;
      if (className.toLowerCase() === key.toLowerCase()) add(key, { pascal: className });
    },
  };
}
