import type { CatalogEntry } from './entry.ts';

/** Findings about transforms and overlays, which correct a document before anything reads it. */
export const CORRECTION_CODES = {
  'Config/TransformFailed': {
    severity: 'error',
    message: 'The transform {command} cannot be applied: {reason}.',
    cause:
      'A transform corrects the document before anything reads it; one that does not apply leaves the document as it was.',
    fix: 'Use one of the commands update, append, merge, remove, copy, move or replaceProperties with the arguments it needs.',
  },
  'Config/TransformNoMatch': {
    severity: 'warning',
    message: 'The transform {command} is left out: {reason}.',
    cause: 'The document has probably changed since the correction was written, and is used without it.',
    fix: 'Correct the path, or remove the transform if the document no longer needs it.',
  },
  'Overlay/Invalid': {
    severity: 'error',
    message: 'The overlay is not valid: {reason}.',
    cause:
      'An overlay that is not understood is not applied, and the document would be used without its correction.',
    fix: 'Write it as an OpenAPI Overlay 1.0 document: overlay, info, actions with target and update or remove.',
  },
  'Overlay/NoMatch': {
    severity: 'warning',
    message: 'The overlay action for {target} matches nothing in the document.',
    cause: 'The document has probably changed since the correction was written.',
    fix: 'Correct the target, or remove the action if it is no longer needed.',
  },
} as const satisfies Record<string, CatalogEntry>;
