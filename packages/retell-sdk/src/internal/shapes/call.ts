// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { ProductCost, TimeWindow } from './others';

/**
 * What the analysis found out about a call after it ended.
 */
export interface CallAnalysis {
  /**
   * Whether the call reached its goal: the agent got its task done and the
   * conversation came to a proper end.
   */
  call_successful?: boolean;

  /**
   * What happened in the call, in a few sentences.
   */
  call_summary?: string;

  /**
   * Values extracted as the agent's `post_call_analysis_data` defines, by name.
   * Empty if it defines none.
   */
  custom_analysis_data?: unknown;

  /**
   * Whether the call was answered by voicemail rather than a person.
   */
  in_voicemail?: boolean;

  /**
   * Mood of the user over the call: `Negative`, `Positive`, `Neutral`, or `Unknown`
   * if it cannot be told.
   */
  user_sentiment?: 'Negative' | 'Positive' | 'Neutral' | 'Unknown';
}

/**
 * What the call costs, in total and by product.
 */
export interface CallCost {
  /**
   * Sum over all products, in cents.
   */
  combined_cost: number;

  /**
   * What each product contributes, in cents.
   */
  product_costs: Array<ProductCost>;

  /**
   * How long the call lasted, in seconds.
   */
  total_duration_seconds: number;

  /**
   * What one second of the call costs over all products, in cents.
   */
  total_duration_unit_price: number;
}

export declare namespace CallCost {
  export { type ProductCost };
}

/**
 * Distribution of one kind of latency over a call, in milliseconds.
 */
export interface CallLatency {
  /**
   * Highest value measured in the call, in milliseconds.
   */
  max?: number;

  /**
   * Lowest value measured in the call, in milliseconds.
   */
  min?: number;

  /**
   * How many times the latency was measured.
   */
  num?: number;

  /**
   * Half of the measured values are at or below this one, in milliseconds.
   */
  p50?: number;

  /**
   * 90 % of the measured values are at or below this one, in milliseconds.
   */
  p90?: number;

  /**
   * 95 % of the measured values are at or below this one, in milliseconds.
   */
  p95?: number;

  /**
   * 99 % of the measured values are at or below this one, in milliseconds.
   */
  p99?: number;

  /**
   * Every value measured in the call, in milliseconds.
   */
  values?: Array<number>;
}

/**
 * Answers the agent gives when a call screening service asks who is calling and
 * why. Null takes these instructions out of the agent prompt.
 */
export interface CallScreeningOption {
  /**
   * Who the agent says is calling, at most 100 characters. Dynamic variables are
   * filled in.
   */
  agent_identity: string;

  /**
   * Why the agent says it is calling, at most 300 characters. Dynamic variables are
   * filled in.
   */
  call_purpose: string;
}

/**
 * Times of day at which calls may be placed, in one time zone. Each window runs
 * from its start up to, but not including, its end, counted in minutes from local
 * midnight; the end has to be later than the start, so no window spans midnight,
 * and 1440 stands for 24:00.
 */
export interface CallTimeWindow {
  /**
   * Spans within a day in which calls may be placed. At least one.
   */
  windows: Array<TimeWindow>;

  /**
   * Days on which the spans apply. Every day when left out or empty.
   */
  day?: Array<'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday'>;

  /**
   * IANA time zone that the spans are meant in. `America/Los_Angeles` when left out.
   */
  timezone?: string;
}

export declare namespace CallTimeWindow {
  export { type TimeWindow as Window };
}
