import { statedLists, type Parameter } from '../../document/index.ts';
import type { QueryStyle } from '../model/facts.ts';
import type { Writing, WritingStyle } from '../model/writing.ts';
import { mediaKind } from './media-types.ts';
import { usualQuery, type QueryHabits, type StyleNotice } from './query-habits.ts';
import { isFlat, type ValueForms } from './value-forms.ts';

export type WrittenParameter = {
  readonly writing: Writing;
  readonly notices: readonly StyleNotice[];
};

/** How a parameter with values of these forms is written. */
export function writingOf(
  { view, in: place }: Parameter,
  media: string | undefined,
  forms: ValueForms,
  habits: QueryHabits,
): WrittenParameter {
  const style = view.get('style');
  const facts: Facts = {
    style,
    explode: view.get('explode'),
    media,
    forms,
    lists: statedLists(view.value),
    base: {
      explode: view.get('explode') ?? ['form', 'cookie'].includes(style ?? USUAL_STYLE[place] ?? ''),
      reserved: view.get('allowReserved') === true && place !== 'header',
      days: habits.rules === 'openapi' && forms.days,
      values:
        !isFlat(forms) ?
          forms.object || forms.nested ?
            'any'
          : 'lists'
        : forms.other ? 'plain'
        : 'text',
    },
  };
  const found = withLists(writtenIn(place, facts, habits), facts);
  const isNews = habits.rules === 'stainless' && isStatedForm(place, facts, found);
  return isNews ? { ...found, notices: [...found.notices, 'stated-form'] } : found;
}

/**
 * Whether the document states a form that is honoured and that packages of the hosted generator do not know: JSON, reserved
 * characters, styles of paths, exploded objects in paths and headers, delimiters of Swagger 2.0.
 */
function isStatedForm(place: string, { lists }: Facts, { writing }: WrittenParameter): boolean {
  if (place === 'cookie' || place === 'querystring') return false;
  const isDelimited = lists?.isStated === true && lists.delimiters.some((each) => each !== ',');
  const isInText = place !== 'query' && writing.style !== 'settings';
  return (
    writing.reserved ||
    writing.style === 'json' ||
    (isInText && (isDelimited || writing.style !== 'simple' || (writing.explode && writing.values === 'any')))
  );
}

/** The formats that Swagger 2.0 has for lists, and OpenAPI 3 has not; the settings of the config come before them. */
function withLists(found: WrittenParameter, { lists }: Facts): WrittenParameter {
  const { writing, notices } = found;
  if (lists === undefined || writing.style === 'settings' || writing.style === 'json') return found;
  return {
    writing: { ...writing, lists: lists.delimiters, isUsual: false },
    notices: [
      ...notices.filter((notice) => notice !== 'nested'),
      ...(lists.isKnown ? [] : (['inner-format'] as const)),
    ],
  };
}

function writtenIn(place: string, facts: Facts, habits: QueryHabits): WrittenParameter {
  const { media } = facts;
  switch (place) {
    case 'query':
      return queryWriting(facts, habits);
    case 'querystring':
      return written(facts, WHOLE[media === undefined ? 'form' : mediaKind(media)] ?? 'wholeText', false);
    case 'cookie':
      return cookieWriting(facts);
    default:
      return textWriting(facts, place);
  }
}

/** How lists and objects are written unless a parameter says otherwise (OpenAPI 3.1 §4.8.12.2). */
const USUAL_STYLE: Readonly<Record<string, string>> = {
  query: 'form',
  cookie: 'form',
  path: 'simple',
  header: 'simple',
};

const WHOLE: Readonly<Record<string, WritingStyle>> = { form: 'wholeForm', json: 'wholeJson' };

type Facts = {
  /** As the document states it. */
  readonly style: string | undefined;
  readonly explode: boolean | undefined;
  readonly media: string | undefined;
  readonly forms: ValueForms;
  readonly lists: ReturnType<typeof statedLists>;
  readonly base: Omit<Writing, 'style' | 'isUsual'>;
};

function written(
  { base }: Facts,
  style: WritingStyle,
  isUsual: boolean,
  notices: readonly StyleNotice[] = [],
): WrittenParameter {
  return { writing: { ...base, style, isUsual: isUsual && !base.reserved && base.days === false }, notices };
}

/** As the settings say, in a style that can be combined with others. */
function bySettings(
  facts: Facts,
  { settings, ...habits }: QueryHabits,
  notices: readonly StyleNotice[] = [],
): WrittenParameter {
  const { base, forms } = facts;
  const usual = usualQuery({ settings, ...habits }) === 'settings';
  if (!base.reserved && base.days === false) return written(facts, 'settings', usual, notices);
  const lists = { comma: 'commas', repeat: 'form', brackets: 'deepObject', indices: 'deepObject' } as const;
  const style =
    isFlat(forms) ? 'form'
    : forms.list ? lists[settings.arrayFormat]
    : 'deepObject';
  return written(facts, style, false, notices);
}

const DELIMITED: Readonly<Record<string, WritingStyle>> = {
  spaceDelimited: 'spaces',
  pipeDelimited: 'pipes',
  // Swagger 2.0 has it, as `collectionFormat: tsv`.
  tabDelimited: 'tabs',
};

function queryWriting(facts: Facts, habits: QueryHabits): WrittenParameter {
  const { media, forms, base, style, explode, lists } = facts;
  if (media !== undefined)
    return mediaKind(media) === 'json' ? written(facts, 'json', false) : written(facts, 'form', true);
  const usual = usualQuery(habits);
  if (isFlat(forms)) return usual === 'form' ? written(facts, 'form', true) : bySettings(facts, habits);
  const isStated = style !== undefined || explode !== undefined;
  const declared: WritingStyle =
    style === 'deepObject' ? 'deepObject'
    : base.explode || explode === true ? 'form'
    : DELIMITED[style ?? ''] ?? 'commas';
  const isSame = lists === undefined && writesAlike(declared, forms, habits.settings);
  const nested: readonly StyleNotice[] = forms.nested ? ['nested'] : [];
  if ((forms.list && habits.stated.lists) || (forms.object && habits.stated.objects))
    return bySettings(facts, habits, isStated && !isSame ? ['settings-over-document'] : []);
  if (habits.rules === 'openapi') {
    // Nothing but what is declared to hold objects may be one.
    return written(facts, declared, declared === usual && base.values !== 'any', nested);
  }
  if (!isStated || isSame) return bySettings(facts, habits);
  return written(facts, declared, false, ['document-over-usual', ...nested]);
}

/** Whether a style gives what the settings would give for values of these forms. */
function writesAlike(style: WritingStyle, forms: ValueForms, settings: QueryStyle): boolean {
  const lists = { commas: 'comma', form: 'repeat', deepObject: 'brackets' } as const;
  const listsAlike = style in lists && lists[style as keyof typeof lists] === settings.arrayFormat;
  const objectsAlike = style === 'deepObject' && settings.nestedFormat === 'brackets';
  return (!forms.list || listsAlike) && (!forms.object || objectsAlike);
}

function cookieWriting(facts: Facts): WrittenParameter {
  const { media, base, style } = facts;
  if (media !== undefined)
    return mediaKind(media) === 'json' ? written(facts, 'json', false) : written(facts, 'commas', true);
  if (style === 'cookie') return written(facts, 'cookie', false);
  return written(facts, 'commas', true, base.explode && !isFlat(facts.forms) ? ['joined-cookie'] : []);
}

function textWriting(facts: Facts, place: string): WrittenParameter {
  const { media, forms, base, style } = facts;
  if (media !== undefined)
    return mediaKind(media) === 'json' ? written(facts, 'json', false) : written(facts, 'simple', true);
  const chosen: WritingStyle =
    place === 'path' && (style === 'label' || style === 'matrix') ? style : 'simple';
  // Neither the items of a list nor a plain value differ when they are exploded.
  const differs = base.explode && forms.object;
  return written(facts, chosen, chosen === 'simple' && !differs, forms.nested ? ['nested'] : []);
}
