// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { FilterBase, FilterCore } from '../families';
import type {
  BooleanFilter as BooleanFilter2,
  NumberFilter as NumberFilter2,
  RangeFilter as RangeFilter2,
} from '../../resources/schemas';

/**
 * Selects an agent, in all of its versions or some of them.
 */
export interface AgentFilter {
  /**
   * Identifier of the agent to select.
   */
  agent_id: string;

  /**
   * Versions to select. All of them when left out.
   */
  version?: Array<number>;
}

/**
 * Compares a yes-or-no value.
 */
export interface BooleanFilter {
  /**
   * How to compare: `eq`, the same value.
   */
  op: 'eq';

  /**
   * Kind of comparison; always `boolean`.
   */
  type: 'boolean';

  /**
   * Value the field needs to have: true or false.
   */
  value: boolean;
}

/**
 * Compares a yes-or-no value.
 */
export interface CustomFieldFilterBooleanFilter extends BooleanFilter2 {
  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Accepts any of several values.
 */
export interface CustomFieldFilterEnumFilter extends FilterBase {
  /**
   * Values that are accepted; the field needs to have any one of them.
   */
  value: Array<string>;

  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Compares a number.
 */
export interface CustomFieldFilterNumberFilter extends NumberFilter2 {
  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Tests whether a field has a value at all.
 */
export interface CustomFieldFilterPresentFilter {
  /**
   * What to test: `pr` for a field with a value, `np` for a field without one.
   */
  op: 'pr' | 'np';

  /**
   * Kind of comparison; always `present`.
   */
  type: 'present';

  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Accepts numbers between two bounds.
 */
export interface CustomFieldFilterRangeFilter extends RangeFilter2 {
  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Compares a text.
 */
export interface CustomFieldFilterStringFilter extends FilterCore {
  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Compares a number.
 */
export interface NumberFilter {
  /**
   * How to compare.
   *
   * - `eq`, `ne`: the number itself, any other number
   * - `gt`, `ge`: above the number, the number or above
   * - `lt`, `le`: below the number, the number or below
   */
  op: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

  /**
   * Kind of comparison; always `number`.
   */
  type: 'number';

  /**
   * Number to hold the field against.
   */
  value: number;
}

/**
 * Accepts numbers between two bounds.
 */
export interface RangeFilter {
  /**
   * How to compare: `bt`, between the two bounds.
   */
  op: 'bt';

  /**
   * Kind of comparison; always `range`.
   */
  type: 'range';

  /**
   * Two numbers: the lower bound, then the upper bound.
   */
  value: Array<number>;
}

/**
 * Compares a text.
 */
export interface StringFilter extends FilterCore {}
