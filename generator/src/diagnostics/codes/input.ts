import type { CatalogEntry } from './entry.ts';

/** Findings about the files themselves, before their content is looked at. */
export const INPUT_CODES = {
  'Name/NoPackage': {
    severity: 'error',
    message: 'No package whose names could be kept stands in {path}.',
    cause: '--sdk names the folder of a package that was generated; its names are in .specsmith/names.json.',
    fix: 'Generate the TypeScript package first, or name its folder.',
  },
  'Input/OtherPart': {
    severity: 'warning',
    message: 'The package was made of {before}; this run asks for another part: {changes}.',
    cause:
      'The package remembers which operations --include and --exclude asked for. Without these options, or with others, it gets or loses methods although the document is the same.',
    fix: 'Give the options of the last run, or do nothing if the change is meant.',
  },
  'Input/PatternUnmatched': {
    severity: 'warning',
    message: 'No operation fits {option}.',
    cause:
      'A pattern chooses operations by a tag exactly as it is written, by a path of the document or by x-internal. One that fits none chooses nothing, so an operation that it was meant for is not treated as wished.',
    fix: 'Compare the pattern with the tags and paths of the document; capital letters count. `*` stands for text within a segment, `**` for any text.',
  },
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
    fix: 'Name the file itself, for example openapi.yaml inside that folder; `--spec -` reads a document from the standard input.',
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
    message: '{path} is a web address; only the document itself is fetched from one.',
    cause:
      'Apart from the document that is named with --spec, generation works offline, so that nothing that was read can make the generator open connections.',
    fix: 'Download it next to the document and name the local file.',
  },
  'Input/NotFetched': {
    severity: 'fatal',
    message: '{path} was not fetched: {reason}.',
    cause:
      'The document was named by a web address and could not be had from there. Redirects, time and size are limited, and credentials are only sent to the host that was named.',
    fix: 'Check the address, the proxy (HTTPS_PROXY, NO_PROXY) and the headers (--spec-header), or download the document and name the local file.',
  },
  'Input/SpecHeader': {
    severity: 'fatal',
    message: 'The header {name} of --spec-header cannot be sent: {reason}.',
    cause:
      'Headers are written `Name: value`; $NAME in a value stands for an environment variable, $$ for a dollar sign.',
    fix: "Write, for example, --spec-header 'Authorization: Bearer $API_TOKEN' in single quotes, and set API_TOKEN.",
  },
  'Input/SpecHeaderUnused': {
    severity: 'fatal',
    message: '{path} is not fetched, so --spec-header has no request to go with.',
    cause:
      'Headers are sent with the request for a document at a web address, and to the hosts of --allow-remote-refs. Given for anything else, they hint at a document that was mixed up.',
    fix: 'Name the document by its https address, or leave --spec-header out.',
  },
  'Input/NotWatched': {
    severity: 'fatal',
    message: '{path} cannot be watched.',
    cause:
      'Only files tell when they change. The standard input can be read once, and a web address says nothing.',
    fix: 'Save the document as a file and name that one, or run the command without --watch.',
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
