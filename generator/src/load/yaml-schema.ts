import { CORE_SCHEMA, floatCoreTag, mapTag, mergeTag, NOT_RESOLVED } from 'js-yaml';

/** A number that is written out and too large for any number of the language, such as `1e400`. */
export class HugeNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

const WRITTEN_OUT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The parser takes a number that is too large for a text; by the standard it is a number all the same. */
const floatTag = {
  ...floatCoreTag,
  resolve: (source: string, isExplicit: boolean, tagName: string) => {
    const value = floatCoreTag.resolve(source, isExplicit, tagName);
    return value === NOT_RESOLVED && WRITTEN_OUT.test(source) ? new HugeNumber(source) : value;
  },
};

/** Keys are texts, whatever they look like. */
const keyText = (key: unknown): unknown => (key instanceof HugeNumber ? key.source : key);

const textKeyTag: typeof mapTag = {
  ...mapTag,
  addPair: (map, key, value) => mapTag.addPair(map, keyText(key), value),
  has: (map, key) => mapTag.has(map, keyText(key)),
};

/**
 * What YAML is read with: the core schema of YAML 1.2, with merge keys. Timestamps and binary stay strings, as the core
 * schema knows neither.
 */
export const YAML_SCHEMA = CORE_SCHEMA.withTags(mergeTag, floatTag, textKeyTag);
