import { splitWords } from '../../support/case.ts';
import { asArray, asString, own, type JsonObject } from '../../support/json.ts';

/**
 * What an API is called: `words` as one writes them, and `slug` for packages and variables; `package` and
 * `isGiven` if the user has named that one, and the client.
 */
export type ApiName = {
  readonly words: string;
  readonly slug: string;
  readonly package?: string;
  readonly isGiven?: true;
};

/** Words that every API could be called by. */
const GENERIC = new Set(
  (
    'api apis rest restful http sdk openapi swagger definition definitions specification specifications spec reference docs ' +
    'documentation official public web service my our your the for of and a an version versions openapi3 oas endpoints json'
  ).split(' '),
);

/** Titles that frameworks and editors give to documents nobody named. */
const PLACEHOLDERS = new Set(
  'fastapi untitled example sample demo test title laravel nestjs express springdoc django flask app application'.split(
    ' ',
  ),
);

/**
 * The name of an API: the words of its title that no other API could have, with the author's capitals; else the telling
 * label of its host, else the folder of the document.
 *
 * @param file Path of the document, forward slashes.
 */
export function apiNameOf(document: JsonObject, file: string): ApiName {
  const candidates = [titleWords(document), hostWords(document), folderWords(file)];
  const words = candidates.find((each) => each.length > 0) ?? [];
  return {
    words:
      words.length > 0 ?
        words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
      : 'Client',
    slug: slugOf(words),
  };
}

/** An API that is called after its client. */
export function namedApi(client: string): ApiName {
  return { words: client, slug: slugOf(splitWords(client)), isGiven: true };
}

function slugOf(words: readonly string[]): string {
  const latin = words
    .map((word) => word.normalize('NFKD').replace(/[^A-Za-z0-9]/g, ''))
    .filter((word) => word !== '');
  const slug = latin.join('-').toLowerCase().slice(0, 60).replace(/-+$/, '');
  return /^[a-z]/.test(slug) ? slug : `api${slug === '' ? '' : `-${slug}`}`;
}

/** The name in a title: what stands before a dash, a bar or a colon, without what says nothing. */
function titleWords(document: JsonObject): readonly string[] {
  const title = asString(own(own(document, 'info'), 'title')) ?? '';
  const [name = ''] = title.slice(0, 200).split(/\s[-–—]\s|[|:(]/u);
  const words = wordsIn(name.replace(/['’]s\b/gu, ''));
  const telling = words.filter(
    (word) => !GENERIC.has(word.toLowerCase()) && !/^v?\d+(?:\.\d+)*$/i.test(word),
  );
  return telling.every((word) => PLACEHOLDERS.has(word.toLowerCase())) ? [] : telling.slice(0, 4);
}

const wordsIn = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => /\p{L}/u.test(word));

const HOST_LABELS = new Set([
  'www',
  'api',
  'apis',
  'rest',
  'localhost',
  'sandbox',
  'staging',
  'dev',
  'app',
  'gateway',
  'example',
]);

/** The label of the host that somebody registered. */
function hostWords(document: JsonObject): readonly string[] {
  const [server] = asArray(own(document, 'servers'));
  const host = /^https?:\/\/([^/:?#{}]+)/i.exec(asString(own(server, 'url')) ?? '')?.[1] ?? '';
  const labels = host.split('.').slice(0, -1);
  const telling = labels.filter((label) => !HOST_LABELS.has(label.toLowerCase()) && /^[a-z]/i.test(label));
  return telling.slice(-1);
}

/** The folder of the document, if it is no word for where documents are. */
function folderWords(file: string): readonly string[] {
  const folder = file.split('/').at(-2) ?? '';
  return wordsIn(folder).filter(
    (word) => !['spec', 'specs', 'openapi', 'api', 'docs', 'src', 'tmp'].includes(word.toLowerCase()),
  );
}
