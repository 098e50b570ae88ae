import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import type { StyleNotice } from './query-habits.ts';
import { listed } from '../../support/text.ts';

/** Collects what is to be said about the styles of parameters: one finding of a kind, however many there are. */
export type StyleNotes = {
  readonly add: (notices: readonly StyleNotice[], name: string, at: Place) => void;
  readonly reportAll: (report: Report) => void;
};

const CODES = {
  'document-over-usual': 'Parameter/StyleOverDefault',
  'stated-form': 'Parameter/StatedForm',
  'settings-over-document': 'Parameter/SettingsOverStyle',
  nested: 'Parameter/NestedValue',
  'inner-format': 'Parameter/InnerFormat',
  'joined-cookie': 'Parameter/CookieExplode',
  bytes: 'Parameter/BytesAsText',
  cookie: 'Parameter/CookieInBrowser',
  'browser-header': 'Parameter/HeaderInBrowser',
} as const satisfies Record<StyleNotice, string>;

/** Names that a finding lists. */
const LISTED = 8;

/** An empty collection. */
export function styleNotes(): StyleNotes {
  const found = new Map<StyleNotice, Map<string, { readonly name: string; readonly at: Place }>>();
  return {
    add: (notices, name, at) => {
      for (const notice of notices) {
        const places = found.get(notice) ?? new Map<string, { name: string; at: Place }>();
        found.set(notice, places.set(`${at.file}${at.pointer}`, { name, at }));
      }
    },
    reportAll: (report) => {
      for (const [notice, places] of found) {
        const all = [...places.values()];
        const [first] = all;
        if (first === undefined) continue;
        const names = [...new Set(all.map(({ name }) => name))];
        report(diagnostic(CODES[notice], first.at, { count: all.length, names: listed(names, LISTED) }));
      }
    },
  };
}
