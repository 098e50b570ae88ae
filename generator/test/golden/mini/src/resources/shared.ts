// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

/**
 * A spot on the map.
 */
export interface Place {
  latitude: number;

  longitude: number;
}

export type Season = 'spring' | 'summer' | 'autumn';
