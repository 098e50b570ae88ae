import { carriedBy, statedLists, type Parameter } from '../../document/index.ts';
import { writingOf, type QueryHabits, type Writing } from '../../ir/index.ts';
import type { WireSchema } from './model.ts';

/** The forms of values that are written in ways of their own. */
const FORMS = {
  plain: { text: true, other: false, list: false, object: false, nested: false, days: false },
  list: { text: false, other: false, list: true, object: false, nested: false, days: false },
  object: { text: false, other: false, list: false, object: true, nested: false, days: false },
} as const;

type Form = keyof typeof FORMS;

/**
 * How a parameter is written under the rules that hold, for each form that its values may have: what the document says,
 * or leaves open, matters as far as it changes what is sent.
 */
export function writtenForms(
  parameter: Parameter,
  schema: WireSchema,
  habits: QueryHabits,
): ReadonlyMap<string, string> {
  const { media } = carriedBy(parameter.view);
  return new Map(
    [...formsOf(schema)].map((form) => {
      const { writing } = writingOf(parameter, media, FORMS[form], habits);
      const words = [
        media ?? wordsOf(writing, form, habits),
        ...(writing.reserved ? ['reserved characters as they are'] : []),
        ...(form === 'list' && writing.lists !== undefined ?
          statedLists(parameter.view.value)?.words ?? []
        : []),
      ].join(', ');
      return [form, words] as const;
    }),
  );
}

function formsOf(schema: WireSchema, outer: readonly WireSchema[] = []): ReadonlySet<Form> {
  if (outer.includes(schema) || outer.length > DEPTH) return new Set();
  switch (schema.kind) {
    case 'array':
      return new Set(['list']);
    case 'object':
      return new Set(['object']);
    case 'union':
      return new Set(schema.variants().flatMap((each) => [...formsOf(each, [...outer, schema])]));
    case 'null':
      return new Set();
    case 'any':
      return new Set(['plain', 'list', 'object']);
    default:
      return new Set(['plain']);
  }
}

/** Unions in unions that anybody writes by hand. */
const DEPTH = 8;

/** Styles by the names that documents have for them; a plain value looks the same in all of a query, header or cookie. */
const NAMES: Readonly<Partial<Record<Writing['style'], string>>> = {
  form: 'form, exploded',
  commas: 'form',
  spaces: 'spaceDelimited',
  pipes: 'pipeDelimited',
  tabs: 'tabDelimited',
};

function wordsOf({ style, explode }: Writing, form: Form, { settings }: QueryHabits): string {
  const isInText = style === 'simple' || style === 'label' || style === 'matrix';
  if (form === 'plain') return isInText || style === 'cookie' ? style : 'form';
  if (style === 'settings')
    return form === 'list' ? LISTS[settings.arrayFormat] : OBJECTS[settings.nestedFormat];
  // The standard has no lists in this style; they are sent like this.
  if (form === 'list' && style === 'deepObject') return LISTS.brackets;
  // Items of a list in the `simple` style are joined by commas, exploded or not.
  const differs = style === 'cookie' || (isInText && (form === 'object' || style !== 'simple'));
  return `${NAMES[style] ?? style}${differs && explode ? ', exploded' : ''}`;
}

/** What `query_settings` say, by the names that documents have for it as far as they have one. */
const LISTS = {
  comma: 'form',
  repeat: 'form, exploded',
  brackets: 'brackets behind the name',
  indices: 'indices in brackets',
} as const;
const OBJECTS = { brackets: 'deepObject', dots: 'names with dots' } as const;
