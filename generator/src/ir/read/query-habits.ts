import type { ProjectConfig } from '../../config/config-types.ts';
import type { RuleSet } from '../../support/rule-set.ts';
import type { QueryStyle } from '../model/facts.ts';

/** What is said about queries by those who do not describe a single parameter. */
export type QueryHabits = {
  readonly rules: RuleSet;
  readonly settings: QueryStyle;
  /** Which settings the config states. */
  readonly stated: { readonly lists: boolean; readonly objects: boolean };
};

/** What a config says about queries. */
export function queryHabits({ rules, querySettings, statedQuery }: ProjectConfig): QueryHabits {
  return { rules: rules.set, settings: querySettings, stated: statedQuery };
}

/** Something about the style of a parameter that people should know. */
export type StyleNotice =
  | 'document-over-usual'
  /** A form that packages of the hosted generator do not know, anywhere but in the style of a query. */
  | 'stated-form'
  | 'settings-over-document'
  | 'nested'
  | 'inner-format'
  | 'joined-cookie'
  /** Bytes where only texts can be. */
  | 'bytes'
  | 'cookie'
  /** A header that browsers let no page set. */
  | 'browser-header';

/** How queries of an API are written where nothing is said about a parameter. */
export function usualQuery({ rules, stated }: QueryHabits): 'form' | 'settings' {
  return rules === 'openapi' && !stated.lists && !stated.objects ? 'form' : 'settings';
}
