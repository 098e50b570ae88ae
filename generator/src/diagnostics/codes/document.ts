import type { CatalogEntry } from './entry.ts';

/** Findings about the form of the OpenAPI document. */
export const DOCUMENT_CODES = {
  'Document/Empty': {
    severity: 'fatal',
    message: 'The file is empty.',
    cause: 'A file without content describes no API.',
    fix: 'Check that the right file was named and that it was downloaded completely.',
  },
  'Document/ParseError': {
    severity: 'fatal',
    message: 'The document cannot be parsed: {reason}.',
    cause: 'The text is neither valid JSON nor valid YAML, so nothing in it can be trusted.',
    fix: 'Correct the text at the marked place.',
  },
  'Document/DuplicateKey': {
    severity: 'error',
    message: 'The key {key} stands twice in the same object.',
    cause:
      'Parsers disagree on which of the two counts, so one part of the API would disappear without a word.',
    fix: 'Remove or rename one of the two.',
  },
  'Document/UnknownTag': {
    severity: 'error',
    message: 'The YAML tag {tag} is not supported.',
    cause: 'Type tags can ask a parser to build objects or run code; an API description is plain data.',
    fix: 'Remove the tag and write the value as a string, number, list or map.',
  },
  'Document/MultipleDocuments': {
    severity: 'fatal',
    message: 'The file holds {count} YAML documents.',
    cause: 'A stream of several documents (separated by ---) leaves open which of them describes the API.',
    fix: 'Keep one document per file.',
  },
  'Document/NotJson': {
    severity: 'warning',
    message: '{value} has no JSON form; it is left out.',
    cause:
      'Values such as .nan and .inf exist in YAML but cannot be sent or printed as JSON; 1e400 is larger than any number that programs have.',
    fix: 'Use a finite number, or a string.',
  },
  'Document/HalfCharacter': {
    severity: 'warning',
    message: 'The text holds half of a surrogate pair; U+FFFD, the replacement character, is read instead.',
    cause:
      'Escapes such as \\ud83c are halves of one character. UTF-8 has no form for a half, so that no file, URL or header can hold it.',
    fix: 'Write both halves, or the character itself.',
  },
  'Document/AliasCycle': {
    severity: 'fatal',
    message: 'The YAML alias contains itself.',
    cause: 'An anchor that holds an alias to itself describes a value of infinite size.',
    fix: 'Express recursion with $ref to a component, not with a YAML alias.',
  },
  'Document/AliasExpansion': {
    severity: 'fatal',
    message: 'YAML aliases make the document more than {factor} times as large as it is written.',
    cause: 'A few nested aliases can stand for billions of values and use up all memory.',
    fix: 'Move repeated parts to components and refer to them with $ref.',
  },
  'Document/TooDeep': {
    severity: 'fatal',
    message: 'The document is nested deeper than {limit} levels.',
    cause:
      'Nesting of this depth is not written by people and overflows the stack of the tools that read the output.',
    fix: 'Move inner schemas to components and refer to them with $ref.',
  },
  'Document/TooLarge': {
    severity: 'fatal',
    message: 'The document holds more than {limit} values.',
    cause: 'The document is too large to be processed in reasonable time and memory.',
    fix: 'Split the API into several documents, or raise the limit.',
  },
  'Document/RootType': {
    severity: 'fatal',
    message: 'The document is {found}; an OpenAPI document is an object.',
    cause: 'An OpenAPI document starts with the keys openapi, info and paths.',
    fix: 'Check that the right file was named.',
  },
  'Document/Version': {
    severity: 'fatal',
    message: '{found} is not supported; Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are.',
    cause:
      'Other versions put bodies, parameters and schemas in other places; reading them as one of these would lose them.',
    fix: 'Convert the document to OpenAPI 3 first.',
  },
  'Document/VersionUntested': {
    severity: 'warning',
    message: 'OpenAPI {version} is read as 3.2.',
    cause: 'The version is newer than the ones the generator knows; what is new in it is ignored.',
    fix: 'Check the parts of the API that use new features, or declare 3.2.',
  },
  'Document/WrongType': {
    severity: 'warning',
    message: '{name} must be {expected}, but is {found}.',
    cause:
      'The value has a form that the OpenAPI specification does not allow at this place, so its meaning is unknown. Operations that need it are left out.',
    fix: 'Write the value in the form that is expected here.',
  },
  'Document/WrongTypeIgnored': {
    severity: 'warning',
    message: '{name} must be {expected}, but is {found}; it is ignored.',
    cause:
      'The value has a form that the OpenAPI specification does not allow at this place, so what it should say is not known.',
    fix: 'Write the value in the form that is expected here, or remove it.',
  },
  'Document/MissingField': {
    severity: 'warning',
    message: 'The {owner} has no {field}.',
    cause:
      'Without the field it is not known where the value goes. An optional parameter is left out; so is an operation that needs a required one.',
    fix: 'Add the field.',
  },
  'Document/ReferenceError': {
    severity: 'warning',
    message: '{ref} does not exist.',
    cause:
      'A reference leads nowhere. In a schema the place becomes unknown; an operation whose parameter, body or successful response it is, is left out.',
    fix: 'Correct the reference or add what it points to.',
  },
  'Document/ReferenceType': {
    severity: 'warning',
    message: '{ref} is {found}, where {expected} is expected.',
    cause:
      'A reference leads to a value of another kind than the place it stands at. An object is read as what is expected here; what is missing in it is unknown.',
    fix: 'Point the reference to an object of the right kind, usually below #/components.',
  },
  'Document/ReferenceCycle': {
    severity: 'warning',
    message: '{ref} leads back to itself without ever reaching a value.',
    cause:
      'References that only point at each other describe nothing. In a schema the place becomes unknown; an operation whose parameter, body or successful response it is, is left out.',
    fix: 'Give one of the referenced objects a content of its own.',
  },
  'Document/ExternalReference': {
    severity: 'warning',
    message: '{ref} lies outside the folder of the document and was not opened.',
    cause:
      'A document could otherwise read files of the machine or make it open connections. A schema at a public web address is unknown; operations whose request or response needs anything else that is outside are left out.',
    fix: 'Put a copy of the referenced file into the folder of the document, allow another folder with --ref-root, or the host of a web address with --allow-remote-refs. A document that is fetched or piped in has no folder.',
  },
  'Document/AllOfCycle': {
    severity: 'warning',
    message: 'The allOf of this schema contains the schema itself.',
    cause:
      'allOf merges its parts; a schema that is part of itself has no finite type. It is read without that part.',
    fix: 'Remove the reference from allOf, or put it into a property.',
  },
  'Document/DuplicateOperationId': {
    severity: 'warning',
    message: 'The operationId {id} is used twice.',
    cause:
      'Operation ids must be unique in a document. Verb and path tell the two apart; without a config their names may come from these.',
    fix: 'Give each operation an id of its own, or name the methods in a config.',
  },
  'Document/PathInvalid': {
    severity: 'warning',
    message: 'The path {path} {reason}.',
    cause:
      'A path is appended to the base URL. One that changes the host, leaves the base path or breaks the request line would send requests, with credentials, to another place, so its operations are left out.',
    fix: 'Write the path as /segment/{parameter}.',
  },
  'Document/PathQuery': {
    severity: 'warning',
    message: 'The path {path} holds a query, which is sent with every call.',
    cause: 'OpenAPI describes query values as parameters; a query inside of a path is fixed.',
    fix: 'Describe the values as query parameters.',
  },
  'Document/PathFragment': {
    severity: 'warning',
    message: 'The path {path} holds a fragment, which is never sent.',
    cause: 'Everything after # stays on the side of the client, so the request goes to the path before it.',
    fix: 'Remove the fragment, or merge the operations that share the path.',
  },
  'Document/PathsEquivalent': {
    severity: 'warning',
    message: '{path} matches the same requests as {other}.',
    cause:
      'Two templates that differ only in parameter names are the same address; a server can answer only one of them. Without a config only the first one, by name, gets methods.',
    fix: 'Merge the two path items.',
  },
  'Document/PathParameterMissing': {
    severity: 'warning',
    message: 'The path parameter {name} is not declared; it is taken as a string.',
    cause: 'The template names a parameter that neither the operation nor the path item describes.',
    fix: 'Declare the parameter with in: path.',
  },
  'Document/PathParameterUnused': {
    severity: 'warning',
    message: 'The path parameter {name} does not occur in {path} and is ignored.',
    cause: 'A declared path parameter without a place in the template cannot be sent.',
    fix: 'Remove the parameter, or correct its name or its place (in).',
  },
  'Document/PathParameterRepeated': {
    severity: 'warning',
    message:
      'The path {path} holds the parameter {name} more than once; one argument fills all of its places.',
    cause:
      'OpenAPI lets a name stand in one place of a path. Where it stands in several, there is one parameter for all of them, so the same value is sent in each.',
    fix: 'If the values can differ, give each place a name of its own and declare a parameter for it.',
  },
  'Document/PathParameterOptional': {
    severity: 'warning',
    message: 'The path parameter {name} is not marked as required; it is taken as required.',
    cause: 'A path without one of its segments is another path.',
    fix: 'Add required: true.',
  },
  'Document/DuplicateParameter': {
    severity: 'warning',
    message: 'The {where} parameter {name} is declared twice.',
    cause:
      'Two parameters with the same name and place have one slot in the request; one of them would be lost, so the operation is left out.',
    fix: 'Remove one of the two.',
  },
  'Document/HeaderName': {
    severity: 'warning',
    message: '{name} is not a valid header name.',
    cause:
      'A header name with blanks, line breaks or separators makes requests invalid or lets further headers be smuggled in. An optional parameter is left out; so is an operation that needs a required one.',
    fix: 'Use letters, digits and hyphens.',
  },
  'Document/MediaType': {
    severity: 'warning',
    message: '{type} is not a media type.',
    cause:
      'The media type becomes a request header and decides how a body is written. It is read up to the first sign that is not allowed.',
    fix: 'Write it as type/subtype, for example application/json.',
  },
  'Document/MediaTypeCut': {
    severity: 'warning',
    message: '{type} is not a media type; {read} is read.',
    cause: 'Parameters of a media type stand behind a semicolon; nothing else can follow its name.',
    fix: 'Write it as type/subtype; name=value.',
  },
  'Document/StatusCode': {
    severity: 'warning',
    message: '{status} is not a response status.',
    cause: 'Responses are found by their status; one under an unknown key is never seen.',
    fix: 'Use a code such as 200, a range such as 2XX, or default.',
  },
  'Document/ComponentNameUnusual': {
    severity: 'note',
    message:
      'The component name {name} is outside of what OpenAPI allows; its type is named after the letters and digits.',
    cause: 'OpenAPI allows letters, digits, dot, hyphen and underscore in component names.',
    fix: 'Rename the component, or give the model a name in the config.',
  },
  'Document/ServerUrl': {
    severity: 'warning',
    message: 'The server URL {url} {reason}; it is not used, calls go {instead}.',
    cause:
      'The base URL decides where credentials are sent; it must be a plain http or https address. The first server is where calls go by default. If no more than its path is known, callers have to pass baseURL, or choose another server with environment.',
    fix: 'Write an absolute address such as https://api.example.com/v1, or list the addresses under environments in the config, the usual one first. Callers can pass baseURL.',
  },
  'Document/ServerMissing': {
    severity: 'warning',
    message:
      'The document names no host that others can reach; callers have to pass baseURL or set {variable}.',
    cause:
      'Requests and credentials must go to the host of the API and to no other; a path alone, or localhost, does not say which one it is.',
    fix: 'Add a server with a public address to the document, or environments to the config.',
  },
  'Document/NoOperations': {
    severity: 'warning',
    message: 'The document has no operations.',
    cause: 'An SDK without operations has a client without methods.',
    fix: 'Add paths, or check that the right document was named.',
  },
  'Document/NotSupported': {
    severity: 'note',
    message: 'Not supported: {feature} ({count}×); {effect}.',
    cause:
      'The generator reads a part of OpenAPI; what it does not read is named here instead of being dropped silently.',
    fix: 'Nothing needs to be done if the effect is acceptable.',
  },
  'Document/ExtensionIdle': {
    severity: 'warning',
    message: '{key} has no effect here ({count}×): {reason}.',
    cause:
      'The hosted generator has extensions of its own. Some are not acted on, some belong to another kind of object, and a misspelt one is none. It is a note where nothing is known of the extension.',
    fix: 'Correct or move the key, or say the same in the config.',
  },
  'Document/ExtensionReferenceError': {
    severity: 'warning',
    message: 'The discriminator mapping {ref} leads to no schema of this document and is ignored.',
    cause: 'A discriminator value without a schema cannot select a type.',
    fix: 'Point the mapping to a component schema.',
  },
} as const satisfies Record<string, CatalogEntry>;
