import { mdCodeFence } from '../../support/encode.ts';
import type { Change } from '../model/index.ts';
import type { ReleaseOptions } from '../release/index.ts';
import { adviceText, lineText } from './changelog.ts';
import { entriesOf } from './entries.ts';
import type { Entry } from './entry.ts';
import { snippetOf, type Snippet } from './snippets.ts';

/** Which versions a note leads between. */
export type MigrationHead = { readonly name: string; readonly from: string; readonly to: string };

/** A note for those who move from one version to the next: every breaking change with code before and after. */
export function renderMigration(facts: Change, head: MigrationHead, options: ReleaseOptions = {}): string {
  const breaking = entriesOf(facts, options).filter(({ section }) => section === 'breaking');
  const title = `# Moving ${head.name} from ${head.from} to ${head.to}`;
  if (breaking.length === 0) return `${title}\n\nNothing has to be changed.\n`;
  const mechanical = breaking.filter(({ api }) => api.some(({ edit }) => edit !== undefined)).length;
  const intro = [
    breaking.length === 1 ?
      'One change needs your attention.'
    : `${breaking.length} changes need your attention.`,
    ...(mechanical > 0 ?
      [
        breaking.length === 1 ?
          'The codemod makes it.'
        : `The codemod makes ${mechanical} of them; they are marked.`,
      ]
    : []),
  ].join(' ');
  return `${[title, intro, ...breaking.map(chapter)].join('\n\n')}\n`;
}

function chapter(entry: Entry): string {
  const isDone = entry.api.some(({ edit }) => edit !== undefined);
  const advice = adviceText(entry);
  const snippets = uniqueSnippets(entry);
  return [
    `## ${lineText(entry)}`,
    ...(isDone ? ['_The codemod does this._'] : []),
    ...(advice === undefined ? [] : [advice]),
    ...snippets.slice(0, 3).map(snippetText),
  ].join('\n\n');
}

function uniqueSnippets({ api }: Entry): readonly Snippet[] {
  const all = api.flatMap((fact) => snippetOf(fact) ?? []);
  return [
    ...new Map(all.map((snippet) => [`${snippet.before}\0${snippet.after}`, snippet] as const)).values(),
  ];
}

function snippetText({ before, after }: Snippet): string {
  return mdCodeFence(['// before', before, '', '// after', after].join('\n'), 'ts');
}
