import type { JsonValue } from '../support/json.ts';
import { descriptionOf } from './json-schema.ts';
import { PARTS, type Form, type Key, type Keys, type Kind, type Part } from './kit/index.ts';

type Page = {
  /** Writes a value as YAML. */
  readonly print: (value: JsonValue) => string;
  /** Kinds that were explained, with the key that they were explained under. */
  readonly explained: Map<string, string>;
};

const HEAD = `# Configuration

What a \`stainless.yml\` may say, key by key. A key without a value is the same as one that is absent; keys that begin
with \`x-\` are left alone. An unknown key is reported with the one that was probably meant.`;

/** The page that explains every key of a config, as Markdown. */
export function referencePage(keys: Keys, print: Page['print']): string {
  const page = { print, explained: new Map<string, string>() };
  return `${[HEAD, ...keyTexts(keys, { path: '', level: 2, affects: [] }, page)].join('\n\n')}\n`;
}

type Here = { readonly path: string; readonly level: 2 | 3; readonly affects: readonly Part[] };

function keyTexts(keys: Keys, { path, level, affects }: Here, page: Page): readonly string[] {
  const isUsed = ({ presence, lost }: Key<unknown>): boolean => presence !== 'unused' && lost === undefined;
  const used = Object.entries(keys).filter(([, key]) => isUsed(key));
  const unused = Object.entries(keys).filter(([, key]) => !isUsed(key));
  const texts = used.flatMap(([name, key]) => {
    const here = { path: path + name, level, affects: key.affects ?? affects };
    return [keyText(name, key, here, page), ...insideTexts(key.kind, { ...here, level: 3 }, page)];
  });
  if (unused.length === 0) return texts;
  const heading = `${'#'.repeat(level)} ${
    path === '' ? 'Keys' : `\`${path.slice(0, -1)}\`: keys`
  } without effect`;
  const lines = unused.map(([name, key]) => `- \`${name}\`: ${descriptionOf(key)}`);
  return [...texts, heading, lines.join('\n')];
}

function keyText(name: string, key: Key<unknown>, { path, level, affects }: Here, { print }: Page): string {
  const { kind, says, example, otherwise, neededIf } = key;
  const byDefault =
    otherwise ?? (key.default === undefined ? undefined : `\`${print(key.default).trimEnd()}\``);
  const facts = [
    `Type: ${typeText(kind)}`,
    ...(byDefault === undefined || byDefault === '`{}`' ? [] : [`Default: ${byDefault}`]),
    ...(neededIf === undefined ? [] : ['Needed']),
    ...(affects.length === 0 ? [] : [`Changes: ${affects.map((part) => PARTS[part]).join(', ')}`]),
  ];
  const sample = example === undefined ? [] : [`\`\`\`yaml\n${print({ [name]: example }).trimEnd()}\n\`\`\``];
  return [
    `${'#'.repeat(level)} \`${path}\``,
    says,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...sample,
  ].join('\n\n');
}

/** The keys below a key; those of a kind that is used twice are explained where it comes first. */
function insideTexts(kind: Kind<unknown>, here: Here, page: Page): readonly string[] {
  const { definition, choices, keys, each } = kind;
  const known = definition === undefined ? undefined : page.explained.get(definition);
  if (known !== undefined) return [`Its keys are those of \`${known}\`.`];
  if (definition !== undefined) page.explained.set(definition, here.path);
  if (keys) return keyTexts(keys, { ...here, path: `${here.path}.` }, page);
  if (choices) return choices.flatMap((choice) => insideTexts(choice, here, page));
  if (each === undefined) return [];
  const isList = kind.forms.includes('list');
  return insideTexts(each(), { ...here, path: `${here.path}${isList ? '[]' : '.<name>'}` }, page);
}

const FORMS: Readonly<Record<Form, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: '`true` or `false`',
  list: 'a list',
  map: 'a map',
};

function typeText({ forms, texts, expected, choices, each, nullable }: Kind<unknown>): string {
  const more = nullable === true ? ' or `null`' : '';
  if (expected !== undefined) return expected + more;
  if (texts) return `one of ${texts.map((text) => `\`${text}\``).join(', ')}${more}`;
  if (choices) return [...new Set(choices.map(typeText))].join(' or ') + more;
  if (forms.length === 0) return 'any value';
  const plain = forms.map((form) => FORMS[form]).join(' or ') + more;
  return each === undefined ? plain : `${plain} (each ${typeText(each())})`;
}
