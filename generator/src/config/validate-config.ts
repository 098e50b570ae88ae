import { diagnostic, nearest, type Diagnostic, type Report } from '../diagnostics/index.ts';
import { isObject, join, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { CONFIG_RULE, OTHER_TARGETS } from './config-schema.ts';
import type { Form, KeyRule } from './key-rules.ts';
import type { Spelling } from './spellings.ts';

/** Compares a config with the format: wrong forms are errors, unknown and unused keys are notes. */
export function validateConfig(config: JsonObject, file: string, report: Report): void {
  validate(config, CONFIG_RULE, { file, pointer: '' }, report);
  const targets = config['targets'];
  if (!isObject(targets)) return;
  for (const target of Object.keys(targets).filter((name) => OTHER_TARGETS.includes(name))) {
    report(
      diagnostic(
        'Target/NotRegistered',
        { file, pointer: join('/targets', target) },
        { target },
        { mark: 'key' },
      ),
    );
  }
}

function validate(value: JsonValue, rule: KeyRule, at: Place, report: Report): void {
  // An empty value is the same as an absent key.
  if (value === null || rule.forms.includes('any')) return;
  const name = lastToken(at.pointer);
  if (!rule.forms.includes(formOf(value))) {
    const expected = rule.forms.map((form) => FORM_TEXT[form]).join(' or ');
    return report(
      diagnostic('Config/InvalidValue', at, { key: name, expected, found: FORM_TEXT[formOf(value)] }),
    );
  }
  if (typeof value === 'string' && rule.oneOf && !rule.oneOf.includes(value)) {
    const similar = nearest(value, rule.oneOf);
    const params = { key: name, expected: `one of ${rule.oneOf.join(', ')}`, found: value };
    return report(
      diagnostic('Config/InvalidValue', at, params, similar ? { hint: `Did you mean ${similar}?` } : {}),
    );
  }
  if (typeof value === 'string' && rule.spelling && !rule.spelling.fits(value))
    return report(misspelt(at, name, value, rule.spelling));
  if (rule.single && rule.each && isObject(value)) return validate(value, rule.each(), at, report);
  if (Array.isArray(value)) {
    value.forEach(
      (item: JsonValue, index) =>
        rule.each && validate(item, rule.each(), { ...at, pointer: join(at.pointer, index) }, report),
    );
  } else if (isObject(value)) validateMembers(value, rule, at, report);
}

function validateMembers(value: JsonObject, rule: KeyRule, at: Place, report: Report): void {
  const known = rule.keys?.();
  for (const key of Object.keys(value)) {
    const place = { ...at, pointer: join(at.pointer, key) };
    const inner = known ? own(known, key) : rule.each?.();
    if (rule.names && !rule.names.fits(key))
      report(misspelt(place, 'The key', key, rule.names, { mark: 'key' }));
    if (inner) {
      if (inner.lost !== undefined && value[key] !== null) {
        report(diagnostic('Config/NotSupported', place, { key, effect: inner.lost }, { mark: 'key' }));
      }
      validate(value[key] as JsonValue, inner, place, report);
    } else if (known && !key.startsWith('x-')) {
      const similar = nearest(key, Object.keys(known));
      report(
        diagnostic(
          'Config/UnknownKey',
          place,
          { key },
          { mark: 'key', ...(similar && { hint: `Did you mean ${similar}?` }) },
        ),
      );
    }
  }
}

/** The text is shown as JSON: what is wrong with it may be invisible. */
function misspelt(
  at: Place,
  key: string,
  text: string,
  { expected }: Spelling,
  extra: { readonly mark?: 'key' } = {},
): Diagnostic {
  return diagnostic('Config/InvalidValue', at, { key, expected, found: JSON.stringify(text) }, extra);
}

function own(keys: Readonly<Record<string, KeyRule>>, key: string): KeyRule | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

const FORM_TEXT: Readonly<Record<Form, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  map: 'a map',
  any: 'any value',
};

function formOf(value: JsonValue): Form {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return typeof value as Form;
  return 'map';
}

function lastToken(pointer: string): string {
  return (
    pointer
      .slice(pointer.lastIndexOf('/') + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~') || 'the config'
  );
}
