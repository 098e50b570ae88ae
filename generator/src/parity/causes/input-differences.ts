import { changedKeys, type ChangedKey } from '../../config/index.ts';
import { isSameDocument, type DocumentSide } from '../../compare/wire/index.ts';

/** What is not the same of what two packages were made from. */
export type InputDifferences = {
  /** Keys of the configs with another meaning, with what stands there on both sides. */
  readonly keys: readonly ConfigKey[];
  readonly isSameDocument: boolean;
  readonly isSameConfig: boolean;
  readonly isSameGenerator: boolean;
};

export type ConfigKey = ChangedKey & {
  /** Both values as text, in small letters without signs. */
  readonly words: string;
};

/** Compares what two packages were made from, and by which generators. */
export function inputDifferences(
  from: DocumentSide,
  to: DocumentSide,
  generators: { readonly from: string; readonly to: string } | undefined,
): InputDifferences {
  const configs = [from.api.config, to.api.config] as const;
  const keys = changedKeys(...configs).map((key) => ({
    ...key,
    words: wordsOf(key.values),
  }));
  const [a, b] = [from, to].map(({ api }) => ({
    // Options of the command decide about these as well.
    settings: JSON.stringify([
      api.config.rules.set,
      api.clientName,
      api.facts.packages.typescript.packageName,
    ]),
  }));
  return {
    keys,
    isSameDocument: isSameDocument(from, to),
    isSameConfig: keys.length === 0 && a?.settings === b?.settings,
    isSameGenerator: generators === undefined || generators.from === generators.to,
  };
}

/** Without what stands between words, and without their capitals. */
export const wordsOf = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value) ?? '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
