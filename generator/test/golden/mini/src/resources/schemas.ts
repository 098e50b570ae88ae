// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

export interface GlassJar {
  kind: 'jar';

  litres?: number;
}

export interface LineageNode {
  children?: Array<LineageNode>;

  year?: number;
}

export interface PaperEnvelope {
  kind: 'envelope';
}
