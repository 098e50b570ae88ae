import { createCasing, type Casing, type WordCasing } from '../support/case.ts';
import type { ProjectConfig } from './config-types.ts';

/** Words that are written in one way only. Names that were published before they were known stay. */
const KNOWN: Readonly<Record<'openapi' | 'stainless', ReadonlyArray<readonly [string, WordCasing]>>> = {
  openapi: [
    ['oauth', { pascal: 'OAuth' }],
    ['openai', { pascal: 'OpenAI' }],
  ],
  stainless: [['openai', { pascal: 'OpenAI' }]],
};

/** How the names of a project are written; what its config says of a word comes first. */
export function casingOf({
  customCasings,
  rules,
  edition,
}: Pick<ProjectConfig, 'customCasings' | 'rules' | 'edition'>): Casing {
  return createCasing(new Map([...KNOWN[rules.set], ...customCasings]), edition.calls);
}
