import type { CatalogEntry } from './entry.ts';

/** Findings about how parameters are written. */
export const PARAMETER_CODES = {
  'Parameter/StyleOverDefault': {
    severity: 'warning',
    message: 'The document states how these query parameters are written ({count}): {names}.',
    cause:
      'Under rules: stainless, lists are joined by commas and objects are written in brackets; a style or explode that the document states for a parameter wins over that.',
    fix: 'Nothing, if the document is right. Else remove style and explode (in Swagger 2.0: collectionFormat), or say how all are written in query_settings.',
  },
  'Parameter/StatedForm': {
    severity: 'warning',
    message: 'Only the document states the form that these parameters are written in ({count}): {names}.',
    cause:
      'Packages of the hosted generator write values in paths, queries and headers without regard to allowReserved, content, the styles of paths and explode of headers. What the document states is honoured nevertheless, so these requests change.',
    fix: 'Nothing, if the document is right. Else correct style, explode, content or allowReserved of these parameters (in Swagger 2.0: collectionFormat).',
  },
  'Parameter/SettingsOverStyle': {
    severity: 'warning',
    message:
      'query_settings say how these query parameters are written, not the document ({count}): {names}.',
    cause: 'What the config says about all query parameters wins over the style of each.',
    fix: 'Remove query_settings from the config if the document is right, else style and explode from the document.',
  },
  'Parameter/NestedValue': {
    severity: 'note',
    message: 'Lists or objects stand inside of lists or objects in these parameters ({count}): {names}.',
    cause:
      'The standard does not say how they are written. In query styles form and deepObject their names stand in brackets, elsewhere they are JSON.',
    fix: 'Describe the parameter with content: application/json, which leaves nothing open.',
  },
  'Parameter/InnerFormat': {
    severity: 'warning',
    message:
      'Lists inside of lists have a collectionFormat that no such list can have, and are joined by commas: {names}.',
    cause:
      'Swagger 2.0 knows csv, ssv, tsv and pipes for the items of a list. A parameter for each item (multi) is for the outermost list of a query or form.',
    fix: 'Use one of these formats, or describe the items as strings, so that callers join the inner lists themselves.',
  },
  'Parameter/CookieExplode': {
    severity: 'note',
    message: 'These cookies are lists or objects, and are joined by commas ({count}): {names}.',
    cause: 'Exploded they would be separated by &, which no server reads in a cookie.',
    fix: 'Add explode: false to the parameter.',
  },
  'Parameter/BytesAsText': {
    severity: 'warning',
    message: 'These parameters are strings, though their schemas say format: binary ({count}): {names}.',
    cause:
      'A path, a query, a header or a cookie is text, so that no file can be sent there. A package of the hosted generator may have another type for them.',
    fix: 'Take the format out of the schema; bytes in a text are format: byte, and a file belongs into a body.',
  },
  'Parameter/CookieInBrowser': {
    severity: 'note',
    message: 'Browsers do not let a page send these cookies, which are parameters ({count}): {names}.',
    cause:
      'A browser sets the Cookie header itself (Fetch standard, forbidden request-headers). There the package leaves out an optional cookie with a warning in the log, and refuses a request that requires one.',
    fix: "Nothing, if only servers call the API. Pages have the server set the cookie, and send it with fetchOptions: { credentials: 'include' }.",
  },
  'Parameter/HeaderInBrowser': {
    severity: 'note',
    message: 'Browsers do not let a page send these headers, which are parameters ({count}): {names}.',
    cause:
      'A browser sets some headers itself and drops what a page gives for them, without an error (Fetch standard, forbidden request-headers). Servers send them as they are.',
    fix: 'Nothing, if only servers call the API. For pages, let the API take the value in another header or in the query.',
  },
  'Parameter/StyleUnknown': {
    severity: 'warning',
    message: 'The {where} parameter {name} has no style {style}; it is written in style {usual}.',
    cause:
      'Each place of a request has styles of its own: label and matrix belong to paths, deepObject to queries.',
    fix: 'Use a style of that place.',
  },
  'Parameter/HeaderTwice': {
    severity: 'warning',
    message: 'The {where} parameter {name} differs from another one by case only: they are one argument.',
    cause: 'Names of headers do not care about case, so a request has one place for both.',
    fix: 'Remove one of the two.',
  },
  'Parameter/ContentAlone': {
    severity: 'warning',
    message: 'The {where} parameter {name} is written as {media}; {unused} beside it is not used.',
    cause: 'A parameter has either a schema or content with one media type: a value is written in one way.',
    fix: 'Keep the one that the server reads.',
  },
  'Parameter/NamesShared': {
    severity: 'warning',
    message: 'The {where} parameters {first} and {second} both send {name}.',
    cause:
      'An object in style form with explode is sent as its members, without its own name. Where another parameter is called as one of them, a server cannot tell the two apart.',
    fix: 'Set style: deepObject or explode: false on the object, or describe one of the two only.',
  },
  'Parameter/WholeQuery': {
    severity: 'warning',
    message:
      'The parameter {name} is the whole query and is ignored: the operation has query parameters, too.',
    cause: 'A parameter in querystring leaves no room for others.',
    fix: 'Describe the query either as one parameter or parameter by parameter.',
  },
  'Document/HeaderReserved': {
    severity: 'warning',
    message: 'The header parameter {name} is ignored.',
    cause:
      'Accept, Content-Type and Authorization are set from the media types and the security schemes; Host, Content-Length and the like belong to the connection.',
    fix: 'Remove the parameter; describe credentials as a security scheme.',
  },
  'Document/HeaderLost': {
    severity: 'warning',
    message: 'The header {name} does not arrive: the fetch of Node.js drops it without an error.',
    cause:
      'The name is a legal one. In Node.js it is lost on the way to the connection, since it stands for something else on every object; other programs may send it.',
    fix: 'Let the API take the value in a header with another name, or in the query.',
  },
} as const satisfies Record<string, CatalogEntry>;
