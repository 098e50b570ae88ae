import { advice, PROGRAM } from './advice.ts';
import type { CatalogEntry } from './entry.ts';

/** Findings about the two sides of a comparison. */
export const DIFF_CODES = {
  'Diff/SideInvalid': {
    severity: 'fatal',
    message: '{side} does not name a package: {reason}.',
    cause: 'Each side is a folder, a tarball, npm:name@version, git:REVISION:path or edition:NAME.',
    fix: 'Write the side in one of these forms; put ./ before a folder whose name looks like another form.',
  },
  'Diff/SideNotFound': {
    severity: 'fatal',
    message: '{side} does not exist.',
    cause: 'A comparison needs both sides; a missing one would look as if every file had been removed.',
    fix: 'Check the path, which starts at the folder the command runs in. A package of the registry is written npm:name@version.',
  },
  'Diff/SideNotReadable': {
    severity: 'fatal',
    message: '{side} cannot be read ({reason}).',
    cause: 'A file that is left out would be shown as removed or added, although nobody knows what it holds.',
    fix: 'Check the permissions of the folder and of what is in it.',
  },
  'Diff/SideCutOff': {
    severity: 'fatal',
    message:
      '{side} is partly an older package and partly a newer one: a run has changes left to make ({count}).',
    cause:
      'The run that wrote the folder was cut off, or is still writing; a comparison with a mixture says nothing about either package.',
    fix: advice`Run ${PROGRAM} generate on the folder, which makes the remaining changes, and compare again.`,
  },
  'Diff/SideTooLarge': {
    severity: 'fatal',
    message: '{side} has more than {limit}.',
    cause: 'A package of this size is more often a wrong folder or a packing trick than a package.',
    fix: 'Name the folder of the package itself, without what is installed or built into it.',
  },
  'Diff/SidesDiffer': {
    severity: 'fatal',
    message: '{document} is a document and {package} a package.',
    cause: 'What changed can only be said of two packages or of two documents.',
    fix: 'Name two documents, or two packages; a package that was generated brings its document along.',
  },
  'Diff/NeedsPackages': {
    severity: 'fatal',
    message: '{side} is a document; this command needs a package.',
    cause: 'A version, a changelog and an application belong to packages.',
    fix: 'Name the package that was generated from the document; its document is found by itself.',
  },
  'Diff/EditionNotFound': {
    severity: 'fatal',
    message: '{side} was not found: {reason}{suggestion}.',
    cause: 'Editions are listed in editions/index.yml beside the documents of an API.',
    fix: 'Use the name of an edition that is listed.',
  },
  'Diff/EditionNotBuilt': {
    severity: 'fatal',
    message: '{side} could not be made: {reason}.',
    cause: 'An edition is generated and built on the spot; its published files are what is compared.',
    fix: advice`Make it by itself with ${PROGRAM} generate --edition to see what stands in the way.`,
  },
  'Diff/ArchiveInvalid': {
    severity: 'fatal',
    message: '{side} is not a package archive: {reason}.',
    cause: 'A package archive is what npm pack writes: a gzipped tar file whose paths stay inside it.',
    fix: 'Make or download the archive again; documents are compared with documents.',
  },
  'Diff/PackageNotFetched': {
    severity: 'fatal',
    message: 'npm could not get {side}: {reason}.',
    cause: 'Published packages are fetched with your own npm, so that its registry and access settings hold.',
    fix: 'Check name and version with npm view, or name a tarball that you already have.',
  },
  'Diff/RevisionNotFound': {
    severity: 'fatal',
    message: 'git has no {side}: {reason}.',
    cause: 'The revision or the path in it is not part of the repository of this folder.',
    fix: 'Check the revision with git log and the path, which counts from the top of the repository, with git ls-tree.',
  },
  'Diff/EntrySkipped': {
    severity: 'note',
    message: '{path} of {side} is {kind} and is left out.',
    cause: 'Links can lead anywhere, and npm does not publish them; only regular files are compared.',
    fix: 'Nothing needs to be done if the package does not rely on it.',
  },
  'Diff/WithoutGit': {
    severity: 'warning',
    message: 'git could not be used ({reason}); the hunks come from the built-in comparison.',
    cause:
      'Without git, hunks can be cut differently, changed files that moved are shown as removed and added, and very different files as rewritten.',
    fix: 'Install git, or make sure that it is on the search path.',
  },
  'Diff/SidesNotAlike': {
    severity: 'fatal',
    message: '{built} is a built package and {sources} holds sources: a version cannot be told from both.',
    cause:
      'The build makes modules and leaves others out. Compared with sources, all of these look like changes, and the version would grow for nothing.',
    fix: 'Name the sources of the last release, such as --since git:v1.4.0:sdks/typescript, or build the package: its dist is taken then, if it has the same version.',
  },
  'Diff/SideTaken': {
    severity: 'note',
    message: '{taken} is compared in place of {side}, because {other} is {kind}.',
    cause: 'The build makes modules and leaves others out, so a version can only be told from two of a kind.',
    fix: 'Nothing, if the two belong together; build the package again if its sources have changed since.',
  },
  'Diff/VersionNotInConfig': {
    severity: 'fatal',
    message: 'The version {version} of {package} does not stand in {config}.',
    cause:
      'A generated package takes its version from targets.typescript.options.version of its config, where that says one.',
    fix: 'Name the config with --config, and give it the version that the package has.',
  },
  'Diff/NotCompared': {
    severity: 'warning',
    message: 'Of {side}, {what} could not be compared: {reason}.',
    cause:
      'A part that nobody has compared looks like one in which nothing changed; --fail-on does not take it for that.',
    fix: 'Compare the published packages, whose types, typings or exports name declaration files that they contain.',
  },
  'Diff/EngineFailed': {
    severity: 'fatal',
    message: 'The packages could not be compared: {reason}.',
    cause: 'The comparison stopped half-way; a part of it would be taken for the whole.',
    fix: 'Check free space in the folder for temporary files, and compare smaller parts of the packages.',
  },
} as const satisfies Record<string, CatalogEntry>;
