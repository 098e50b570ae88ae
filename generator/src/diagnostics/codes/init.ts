import { advice, PROGRAM } from './advice.ts';
import type { CatalogEntry } from './entry.ts';

/** Findings about making a first config. */
export const INIT_CODES = {
  'Init/FileExists': {
    severity: 'error',
    message: '{path} exists already and is left as it is.',
    cause: 'A file that is there may hold what people wrote; `init` only makes new ones.',
    fix: 'Edit the file, or move it away first.',
  },
  'Init/ConfigExists': {
    severity: 'error',
    message: 'The document has a config already: {path}.',
    cause: 'A second config beside it would make it unclear which of them counts.',
    fix: advice`Edit that config, or move it away first. \`${PROGRAM} generate\` makes the package of it.`,
  },
  'Init/OutsideRepository': {
    severity: 'error',
    message: '{path} lies outside of {top}.',
    cause:
      'The next commands find document, config and package by themselves, and what they find stays inside the repository, or without one inside the folder that they run in.',
    fix: 'Copy the document into this folder and name the copy, or run `init` in the repository that has it. Config and package belong into the same repository.',
  },
  'Init/ResourcesNotWritten': {
    severity: 'warning',
    message: 'Resources are inferred, not written out: {reason}.',
    cause: 'The names that are inferred from the document cannot all stand in a config as they are.',
    fix: advice`Nothing needs to be done. To choose names, write the key \`resources\`; \`${PROGRAM} inspect\` lists what was inferred.`,
  },
  'Init/NoDocument': {
    severity: 'error',
    message: 'The package brings no document along, and none was named.',
    cause:
      'A config says which parts of a document an SDK has; without the document, neither can be checked.',
    fix: 'Name the document that the package was made from, or the newest one, with --spec.',
  },
  'Init/NoConfig': {
    severity: 'error',
    message: '{spec} has no config that methods could be added to.',
    cause: 'Without a config every operation has a method already, with a name that is inferred.',
    fix: advice`Write a first one with \`${PROGRAM} init --resources listed\`, or name yours with --config.`,
  },
  'Init/NotRecovered': {
    severity: 'error',
    message: 'No config can be recovered from {side}: {reason}.',
    cause: 'Only packages with the sources of a client and its resources show which methods they have.',
    fix: 'Name a package that was made by this generator or the hosted one, as it is published.',
  },
} as const satisfies Record<string, CatalogEntry>;
