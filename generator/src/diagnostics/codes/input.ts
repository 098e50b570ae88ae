import type { CatalogEntry } from './entry.ts';

/** Findings about the files themselves, before their content is looked at. */
export const INPUT_CODES = {
  'Input/FileNotFound': {
    severity: 'fatal',
    message: '{path} does not exist.',
    cause: 'An input file was named that is not there, so there is nothing to generate from.',
    fix: 'Check the path; it is taken relative to the folder the command runs in.',
  },
  'Input/NameInvalid': {
    severity: 'error',
    message: '{option} is {value}, which is not {expected}.',
    cause: 'The name goes into code, commands and the address of the package as it is.',
    fix: 'Give another name, or leave the option out: the name is then that of the config, or found in the document.',
  },
  'Input/NotAFile': {
    severity: 'fatal',
    message: '{path} is {kind}, not a file.',
    cause:
      'Inputs are regular files. Folders, pipes and devices have no content that can be read twice with the same result.',
    fix: 'Name the file itself, for example openapi.yaml inside that folder.',
  },
  'Input/NotReadable': {
    severity: 'fatal',
    message: '{path} cannot be read ({reason}).',
    cause: 'The operating system refused to hand out the file.',
    fix: 'Check the permissions of the file and of the folders above it.',
  },
  'Input/TooLarge': {
    severity: 'fatal',
    message: '{path} has {size}; the limit is {limit}.',
    cause:
      'A file of this size is more often a mistake (a bundle, a log, an attack) than an API description, and would take minutes of memory-hungry work.',
    fix: 'Check that this is the right file; raise the size limit if it is.',
  },
  'Input/Encoding': {
    severity: 'fatal',
    message: '{path} is not UTF-8 text: {found}.',
    cause:
      'JSON is UTF-8 by definition and YAML in practice. Text in another encoding would reach the SDK with broken characters.',
    fix: 'Save the file as UTF-8; a byte order mark is allowed.',
  },
  'Input/Url': {
    severity: 'fatal',
    message: '{path} is a web address; only local files are read.',
    cause:
      'Generation works offline, so that the same inputs always give the same output and a document cannot make the generator open connections.',
    fix: 'Download the document next to the config and name the local file.',
  },
  'Input/NoDocument': {
    severity: 'fatal',
    message: 'No OpenAPI document was found in {places}.',
    cause:
      'No document was named. Then `specsmith.json`, `stainless/workspace.json` and `.stainless/workspace.json` are looked for, up to the folder of the repository, and then files called `openapi` or `swagger` with the ending `.yaml`, `.yml` or `.json`.',
    fix: 'Name the document with --spec, or in a specsmith.json: {"openapi_spec": "docs/api.yaml"}.',
  },
  'Input/Ambiguous': {
    severity: 'fatal',
    message: 'Several files could be the {what}: {candidates}.',
    cause: 'Nothing says which of them is meant, and a guess would make another SDK.',
    fix: 'Name it with --spec, --config or --workspace, or write a specsmith.json that names document and config.',
  },
  'Input/OutsideRepository': {
    severity: 'fatal',
    message: '{path} leads out of {top}.',
    cause:
      'What is found without being named stays inside the repository, also behind links: a repository that somebody else wrote must not reach for the files of whoever runs the command.',
    fix: 'Move the file into the repository, or name it on the command line.',
  },
} as const satisfies Record<string, CatalogEntry>;
