import type { CatalogEntry } from './entry.ts';

/** Findings of the comparison of two packages by what they do. */
export const PARITY_CODES = {
  'Parity/BaselineInvalid': {
    severity: 'fatal',
    message: 'The baseline {file} cannot be used: {reason}.',
    cause: 'A baseline that is not read in full would let differences pass that nobody has accepted.',
    fix: 'Mend the file, or delete it and run the same command with --write-baseline: that writes a new one, without the reasons that stood in it.',
  },
  'Parity/BaselineMissing': {
    severity: 'fatal',
    message: 'There is no baseline {file}.',
    cause: 'Without the differences that somebody has accepted, nobody can say which ones are new.',
    fix: 'Name the file with --baseline, or run the same command with --write-baseline: that writes it, with all that differs now.',
  },
  'Parity/BaselineUnnamed': {
    severity: 'fatal',
    message: 'No file is named for the baseline: {reason}.',
    cause: 'A baseline is a file of yours, which the next comparison reads.',
    fix: 'Name a file with --baseline, such as --baseline parity.json.',
  },
  'Parity/BuiltPackage': {
    severity: 'note',
    message: '{built} is compared, which is what gets published of {side}.',
    cause:
      'What a build makes of sources is what applications use: its declarations, and code that can be run.',
    fix: 'Build the package again if its sources have changed since.',
  },
  'Parity/StaleBuild': {
    severity: 'warning',
    message:
      '{built} was not built from {side} as it is now: {count} of its source files differ, such as {file}.',
    cause:
      'The build is compared, since it is what gets published, and it shows the package as it was when it was built.',
    fix: 'Build the package again, and compare it then.',
  },
  'Parity/NotRun': {
    severity: 'warning',
    message: 'The packages could not be run to the end: {reason}.',
    cause: 'Without calls nobody knows whether requests are the same; the figures say only what types tell.',
    fix: 'Build the package that is named, or leave requests out with --types-only.',
  },
  'Parity/Contained': {
    severity: 'warning',
    message: 'While it ran, {what}.',
    cause:
      'Packages run in a process without secrets that reaches nothing but a recorder on this machine; what else they try fails.',
    fix: 'Find out why an SDK does that before you publish or install it.',
  },
} as const satisfies Record<string, CatalogEntry>;
