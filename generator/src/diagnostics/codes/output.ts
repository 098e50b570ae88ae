import { advice, PROGRAM } from './advice.ts';
import type { CatalogEntry } from './entry.ts';

/** Findings about the folder that is written to. */
export const OUTPUT_CODES = {
  'Output/NotWritable': {
    severity: 'fatal',
    message: '{path} cannot be written ({reason}).',
    cause: 'The operating system refused the change; nothing was written.',
    fix: 'Check permissions and free space of the output folder.',
  },
  'Output/LeftHalf': {
    severity: 'fatal',
    message: '{path} is half written: {count} files could not be put back ({reason}).',
    cause:
      'The operating system refused a change, and then refused to take back what was changed before. What was to be written is kept in .specsmith/cache of that folder.',
    fix: 'Close what holds the files, or give room and rights, and run the command again: it finishes the change first.',
  },
  'Output/InsideInput': {
    severity: 'fatal',
    message: 'The output folder {path} would overwrite the inputs.',
    cause:
      'The output folder is, or contains, a folder that does not belong to a generated package: the one of the inputs, the home folder or the root.',
    fix: 'Choose a folder of its own for the package.',
  },
  'Output/ForeignFile': {
    severity: 'error',
    message: '{path} exists and was not made by the generator.',
    cause: 'A file that somebody else wrote would be lost.',
    fix: 'Move the file, or put it into a folder that is kept for hand-written code such as src/lib.',
  },
  'Output/WorkflowKept': {
    severity: 'note',
    message:
      '{path} was not made by the generator and stays as it is; the workflow of that name is left out.',
    cause:
      'Workflows of a repository belong to its owners, and npm trusts the one that publishes by the name of its file.',
    fix: 'Nothing needs to be done. To have the generated workflow instead, remove the file or name another one with publish_workflow.',
  },
  'Output/VersionKept': {
    severity: 'note',
    message: "The document's version {version} is lower than {highest}, which the package has and keeps.",
    cause:
      'A document counts its texts, not the releases of a package; npm takes no version twice, and no lower one as the latest.',
    fix: 'Nothing needs to be done; options.version of the target or --release-version raises it.',
  },
  'Output/VersionGoesBack': {
    severity: 'warning',
    message: 'The package goes back from version {highest} to {version}, as was asked.',
    cause: 'The version in the config or behind --release-version is lower than that in the package file.',
    fix: 'Give the version of the next release, unless this one is for an older line.',
  },
  'Output/PathCollision': {
    severity: 'error',
    message: '{path} and {other} are the same file on some systems.',
    cause: 'File systems that ignore case or Unicode form keep only one of the two.',
    fix: 'Rename one of the resources or models behind them.',
  },
  'Output/ReservedPath': {
    severity: 'error',
    message: '{path} lies in a place that is kept for hand-written code.',
    cause: 'Generated files never go into src/lib, examples or test/custom.',
    fix: 'Rename the resource behind the file.',
  },
  'Output/Drift': {
    severity: 'error',
    message: '{path} differs from what the inputs produce.',
    cause: 'The committed package was not regenerated after a change, or was edited by hand.',
    fix: advice`Run ${PROGRAM} generate and commit the result.`,
  },
  'Output/Locked': {
    severity: 'fatal',
    message: '{path} is being written by another run (process {pid} on {host}).',
    cause:
      'Two runs that write the same folder would mix their results. Whether a run on another machine, or in a container, is still there cannot be told from here.',
    fix: 'Wait for the other run to end. If it is gone, remove .specsmith/cache/lock in that folder.',
  },
  'Output/NotAFolder': {
    severity: 'fatal',
    message: '{path} is {kind}, not a folder.',
    cause: 'Generated files can only be put into a real folder; a link could lead anywhere.',
    fix: 'Name a folder, or move what is in the way.',
  },
  'Output/LinkInTheWay': {
    severity: 'fatal',
    message: '{path} is a link.',
    cause:
      'The generator keeps files of its own there, or an earlier run that was cut off recorded a change behind it; what a link leads to may be anything.',
    fix: 'Remove the link, or put a real file or folder in its place. If no run of yours was cut off, remove .specsmith/cache as well: the next run makes it anew.',
  },
  'Output/DiskFull': {
    severity: 'fatal',
    message: '{path} cannot be written: there is no space left ({reason}).',
    cause: 'The package is written beside its place first, so what was there before is still complete.',
    fix: 'Free some space and run again.',
  },
  'Output/UnsafePath': {
    severity: 'error',
    message: '{path} is not a file name that works everywhere: {reason}.',
    cause: 'A generated file must stay inside the output folder and have a name that every system accepts.',
    fix: 'Rename the resource or model behind the file.',
  },
  'Output/EditedFile': {
    severity: 'error',
    message: '{path} was edited by hand since it was generated.',
    cause:
      'The text of the last run, which a merge needs, is neither in the package nor in its history, so writing the file would lose the edit.',
    fix: 'Move the edit to src/lib or undo it; --overwrite-edits throws it away, --resolved says that the file is right as it is.',
  },
  'Output/EditFound': {
    severity: 'warning',
    message: '{path} carries an edit by hand (+{added} −{removed}) that no run has recorded yet.',
    cause:
      'Edits inside generated files are carried from run to run, and each of them makes the next one harder.',
    fix: advice`Commit what ${PROGRAM} generate records, or move the edit to src/lib; ${PROGRAM} custom shows it.`,
  },
  'Output/CustomConflict': {
    severity: 'error',
    message: '{path} was edited by hand where its new version differs, too: line {lines}.',
    cause: 'Both changes cannot be right, and only a person knows which of them is. Nothing was written.',
    fix: 'Bring the changes of the new version into your file and run again with --resolved and its path.',
  },
  'Output/CustomCodeLimit': {
    severity: 'error',
    message:
      'Edits by hand inside generated files have {lines} lines, more than the {limit} that {path} allows.',
    cause: 'Edits inside generated files are a debt that is paid at every run, so their size has a limit.',
    fix: advice`Move the edits to src/lib, or raise the limit on purpose; ${PROGRAM} custom shows them.`,
  },
  'Output/CustomLimitInvalid': {
    severity: 'error',
    message: '{path} does not say how many lines may be changed by hand.',
    cause: 'A limit that cannot be read limits nothing.',
    fix: 'Write { "maxLines": 20 }, or remove the file.',
  },
  'Output/CustomExportLost': {
    severity: 'error',
    message: '{symbol} was written by hand and would vanish from the package: {reason}.',
    cause: 'Users of the package call it; their programs would stop working. Nothing was written.',
    fix: 'Restore the code, or say --allow-removal with the name of the symbol and release a major version.',
  },
  'Output/CustomExportMissing': {
    severity: 'warning',
    message: '{path} does not export {symbol}, which custom_exports names.',
    cause: 'The package passes on what hand-written modules export; a module that is not there is left out.',
    fix: 'Write the module, or take the name out of custom_exports.',
  },
  'Output/HandWrittenSyntax': {
    severity: 'warning',
    message: '{path}:{line} is no TypeScript: {reason}.',
    cause: 'The package passes on what the file exports, and cannot be built with it.',
    fix: 'Correct the line. What the file exports is guarded as far as it can be read.',
  },
  'Output/NamesInvalid': {
    severity: 'error',
    message: '{path} cannot be read: {reason}.',
    cause: 'The file ties the names of published types to their schemas; without it names could change.',
    fix: 'Restore the file from version control. Without one, remove it: names are then chosen anew.',
  },
  'Output/EditedStaleFile': {
    severity: 'warning',
    message: '{path} is no longer generated, but was edited by hand and is kept.',
    cause: 'Removing the file would lose the edit.',
    fix: 'Remove the file, or move what is worth keeping to src/lib.',
  },
  'Output/UnsafeCharacter': {
    severity: 'error',
    message: '{path} would hold the character {character} in line {line}.',
    cause:
      'Control characters and characters that hide or reorder text can make code look different from what it does.',
    fix: 'Remove the character from the text of the document that line shows.',
  },
  'Output/UnexpectedCode': {
    severity: 'error',
    message: '{path} would hold {what} in line {line}.',
    cause:
      'Generated code has a fixed form; anything else means that a text of the input was about to become code.',
    fix: 'Look at the text of the document that the line shows, and report it: the generator should have encoded it.',
  },
  'Output/ManifestInvalid': {
    severity: 'error',
    message: '{path} cannot be read: {reason}.',
    cause:
      'The manifest says which files belong to the generator; without it nothing can be replaced safely.',
    fix: 'Restore the file from version control, or remove the whole folder and generate again.',
  },
  'Output/CutOff': {
    severity: 'warning',
    message:
      '{path} is partly an older package and partly a newer one: the run that wrote it has changes left to make ({count}).',
    cause:
      'A run was cut off while it wrote. What it had recorded lies in .specsmith/cache of that folder; whoever commits the folder now commits a mixture.',
    fix: advice`Run ${PROGRAM} generate without --check, on inputs that it accepts: it makes the remaining changes first.`,
  },
  'Output/Recovered': {
    severity: 'note',
    message:
      'An earlier run was cut off while it wrote; its remaining changes ({count}) were completed first.',
    cause:
      'The changes of a run are recorded before the first of them is made, so that none is half done for long.',
    fix: 'Nothing needs to be done.',
  },
} as const satisfies Record<string, CatalogEntry>;
