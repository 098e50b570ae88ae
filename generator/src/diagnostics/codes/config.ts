import { advice, PROGRAM } from './advice.ts';
import type { CatalogEntry } from './entry.ts';

/** Findings about the config and about how it fits the document. */
export const CONFIG_CODES = {
  'Config/ParseError': {
    severity: 'fatal',
    message: 'The config cannot be parsed: {reason}.',
    cause: 'The text is not valid YAML.',
    fix: 'Correct the text at the marked place.',
  },
  'Config/MisspeltKey': {
    severity: 'error',
    message: 'The key {key} is not known; {similar} was probably meant.',
    cause:
      'A section of the config under a wrong name has no effect, so the output would be another one than is asked for.',
    fix: 'Correct the key, or remove the section.',
  },
  'Config/UnknownKey': {
    severity: 'warning',
    message: 'The key {key} is not known and has no effect.',
    cause: 'A misspelled key is otherwise ignored in silence.',
    fix: 'Correct or remove the key.',
  },
  'Config/OlderKey': {
    severity: 'note',
    message: '{key} is read as {current}, its name today.',
    cause: 'Configs from before the renaming mean the same by the older name.',
    fix: 'Rename the key; nothing else changes.',
  },
  'Config/UnknownChange': {
    severity: 'warning',
    message: 'No kind of change has the code {code}, so this weighs or accepts nothing.',
    cause: 'A version follows from the kinds of changes; a misspelled code leaves it as it was.',
    fix: advice`Use a code that \`${PROGRAM} diff\` prints, or a name that \`${PROGRAM} explain\` lists.`,
  },
  'Config/NotSupported': {
    severity: 'note',
    message: '{key} is read but not used: {effect}.',
    cause:
      'The key belongs to the format, but this generator does not act on it. It is a warning where the key would change a request, a type or a public name.',
    fix: 'Nothing needs to be done if the effect is not needed.',
  },
  'Config/InvalidValue': {
    severity: 'error',
    message: '{key} must be {expected}, but is {found}.',
    cause: 'The value has a form that the key does not take, so it is unclear what was meant.',
    fix: 'Write the value in the form that is expected here.',
  },
  'Config/MissingKey': {
    severity: 'error',
    message: '{owner} has no {key}.',
    cause: 'The key is required here.',
    fix: 'Add the key.',
  },
  'Config/OpenAPIReferenceInvalid': {
    severity: 'warning',
    message: '{ref} is not a schema of the document; the model {model} is left out.',
    cause: 'A model is bound to a schema that does not exist, so its type is unknown.',
    fix: 'Name a component schema, or give a pointer such as #/components/schemas/Card.',
  },
  'Config/WrongDocument': {
    severity: 'warning',
    message: '{missing} of the {total} configured endpoints are not in {document}.',
    cause:
      'The config was most likely written for another API or another version of it. What is not there is left out; that is an error with --strict, if nothing remains, or if the package has shipped methods for it.',
    fix: 'Check that config and document belong together.',
  },
  'Config/DuplicateEndpoint': {
    severity: 'note',
    message: '{endpoint} is already the endpoint of {other}.',
    cause: 'Two methods call the same endpoint; that is allowed but often a slip of copying.',
    fix: 'Keep it if it is meant; else correct the endpoint, or use type: alias.',
  },
  'Config/NothingNamed': {
    severity: 'warning',
    message: '{owner} names neither methods nor models: {effect}.',
    cause:
      'Nothing is generated for what the config does not name, and a section under a wrong key names nothing.',
    fix: 'Put what belongs there under methods, models or subresources; to have all of the document, remove the key resources.',
  },
  'Config/AliasInvalid': {
    severity: 'warning',
    message: 'The alias leads to {to}, which is not a {kind} of the same resource; it is left out.',
    cause: 'An alias keeps an old name alive for something that must exist beside it.',
    fix: 'Name in "to" a key that stands beside the alias.',
  },
  'Config/EditionOfNoTarget': {
    severity: 'warning',
    message:
      'The TypeScript package does not follow the edition {edition}: its target names none, so it follows the oldest one.',
    cause:
      'The edition at the top is about the config; what a package looks like follows from the edition of its target.',
    fix: 'Give targets.typescript an edition such as typescript.2026-05-06, or remove the edition at the top.',
  },
  'Config/UnknownEdition': {
    severity: 'warning',
    message: 'The edition {edition} is not known; the output is made as if the key were absent.',
    cause: 'Editions switch the details of the output that changed between releases.',
    fix: 'Use a date such as 2026-05-06, or leave the key out.',
  },
  'Config/Inferred': {
    severity: 'note',
    message: '{reason}; inferred: {resources} with {methods}.',
    cause:
      'Without resources in a config, names come from tags, paths and operation ids and may change when the document changes.',
    fix: advice`Write a stainless.yml that names resources and methods, and keep it with the document; ${PROGRAM} inspect shows what was inferred.`,
  },
  'Config/NameInvalid': {
    severity: 'error',
    message: '{name} cannot be the name of a {kind}.',
    cause:
      'Names become classes, members and file names. They consist of letters, digits, - and _, and start with a letter.',
    fix: 'Choose another name.',
  },
  'Endpoint/NotFound': {
    severity: 'warning',
    message: '{method} maps to "{endpoint}", which is not in the document; it is left out.',
    cause: 'The method would call an endpoint whose parameters and response are unknown.',
    fix: 'Check the verb and the path, or remove the method.',
  },
  'Endpoint/NotHttp': {
    severity: 'error',
    message: '"{text}" is not an endpoint.',
    cause: 'An endpoint is a verb and a path of the document.',
    fix: 'Write it as "get /path"; the verbs are get, post, put, patch, delete, head, options and query; others of the document are written in capitals.',
  },
  'Endpoint/NotConfigured': {
    severity: 'warning',
    message: '{count} of the {total} endpoints of the document have no method in the config: {endpoints}.',
    cause: 'The document describes endpoints that the SDK will not offer.',
    fix: 'Add methods for them, set infer: missing, or list them under unspecified_endpoints.',
  },
  'Endpoint/IsIgnored': {
    severity: 'note',
    message: '{endpoint} is left out on purpose.',
    cause: 'The endpoint is listed under unspecified_endpoints.',
    fix: 'Nothing needs to be done.',
    isCounted: true,
  },
  'Endpoint/BothSpecifiedAndUnspecified': {
    severity: 'warning',
    message: '{endpoint} is listed under unspecified_endpoints, but has a method, which is kept.',
    cause: 'An endpoint is either offered or left out on purpose.',
    fix: 'Remove one of the two.',
  },
  'Endpoint/MissingResponse': {
    severity: 'warning',
    message: '{endpoint} has no successful response; the method returns nothing.',
    cause: 'Without a 2xx or default response the type of the result is unknown.',
    fix: 'Describe the response, or a 204 if there is none.',
  },
  'Config/StaleEndpoint': {
    severity: 'warning',
    message: '"{endpoint}" under unspecified_endpoints is not in the document.',
    cause: 'The endpoint was probably renamed or removed; its successor is not left out.',
    fix: 'Correct or remove the line.',
  },
  'Method/UnknownParameter': {
    severity: 'warning',
    message: '{name} is not a path parameter of "{endpoint}"; it is no argument of its own.',
    cause: 'Only path parameters can be positional.',
    fix: 'Name the parameters of the path template.',
  },
  'Method/UnknownName': {
    severity: 'warning',
    message: '{key} names {name}, which {owner} does not have; {effect}.',
    cause: 'What the key refers to was probably renamed or removed.',
    fix: 'Correct the name, or remove the key.',
  },
  'Security/SchemeNotFound': {
    severity: 'warning',
    message: 'There is no security scheme named {name}.',
    cause: 'Credentials can only be sent by a scheme that says where they go.',
    fix: 'Add the scheme to components.securitySchemes or to security_schemes of the config.',
  },
  'Security/NotSendable': {
    severity: 'warning',
    message: 'Nothing is sent for the security scheme {name}: {reason}.',
    cause:
      'A credential can be sent if the scheme says how, and if the client has an option for each part of it.',
    fix: 'Correct the scheme, or give the client an option with auth.security_scheme in client_settings.opts.',
  },
  'Security/UnusedScheme': {
    severity: 'warning',
    message: 'No operation asks for the security scheme {name}, so nothing is sent for it.',
    cause:
      'What is sent follows from security, at the root or at operations; a scheme that no such list names has no effect. It is a note where only the document describes it.',
    fix: 'Name the scheme under security, or remove it.',
  },
  'Security/FlowUnknown': {
    severity: 'warning',
    message: 'The security scheme {name} gets tokens by the flow {flow}, which OpenAPI does not have.',
    cause:
      'The client gets a token by itself through clientCredentials, and renews one through a refreshUrl. How another flow works is not known, so callers have to pass the token.',
    fix: 'Write one of implicit, password, clientCredentials, authorizationCode or deviceAuthorization; in Swagger 2.0 implicit, password, application or accessCode.',
  },
  'Security/TokenUrl': {
    severity: 'warning',
    message: 'The client of {name} does not know where access tokens come from: {reason}.',
    cause:
      'A flow of OAuth 2.0 says with tokenUrl where its tokens are given out, and with authorizationUrl where people allow that. Secrets are only sent to an https address, or to this machine.',
    fix: 'Correct the address in the flow. Without tokenUrl callers have to pass the address as an option.',
  },
  'Security/PersonNotAsked': {
    severity: 'note',
    message: 'The client of {name} does not ask a person for permission: the application brings the token.',
    cause:
      'The flow authorizationCode of OAuth 2.0 has no authorizationUrl, or the package follows the habits of the hosted generator. The client takes an access token, or a refresh token with the client ID, and renews tokens itself.',
    fix: 'Add authorizationUrl to the flow, which under `rules: openapi` gives the client authorizationURL() and exchangeCode(). Else the application gets the first token, with openid-client for example, and passes it on.',
  },
  'Security/CookieInBrowser': {
    severity: 'note',
    message: 'Browsers do not let a page send the cookie of the security scheme {name}.',
    cause: 'A browser sets Cookie itself; there another way is taken, or the request refused.',
    fix: "Nothing, if only servers call the API. Pages have the server set the cookie, and send it with fetchOptions: { credentials: 'include' }.",
  },
  'Security/PlaceShared': {
    severity: 'warning',
    message: 'A request has one {where} for the credentials of {names}: it is sent with one of them.',
    cause:
      'Schemes of one security requirement are sent together. Where two of them are sent in the same header, query parameter or cookie, the first one that callers give counts.',
    fix: 'List schemes that are alternatives as requirements of their own, or say where each credential is sent.',
  },
  'Security/Unstated': {
    severity: 'warning',
    message: 'There are security schemes, but nothing says which operations need them.',
    cause:
      'Without security at the root or at operations, every request carries all credentials that the client has, and none is demanded.',
    fix: 'Add security to the root of the document, or to the config; an empty list there means that none is needed.',
  },
  'Security/PerOperation': {
    severity: 'warning',
    message:
      'The security of the document is followed for {operations}; all other requests carry every credential.',
    cause:
      'Packages of the hosted generator send all credentials with every request. What the document says about a single operation is honoured nevertheless, so its requests change.',
    fix: 'Nothing needs to be done if the operations are described rightly.',
  },
  'ClientOpt/UnnecessarilyRequired': {
    severity: 'warning',
    message: 'The client option {name} is required, but not every way to authenticate uses it.',
    cause: 'Users who authenticate in the other way must still pass a value.',
    fix: 'Add nullable: true to the option.',
  },
  'Environment/InvalidURL': {
    severity: 'error',
    message: 'The environment {name} {reason}.',
    cause: 'The base URL decides where credentials are sent; it must be a plain http or https address.',
    fix: 'Write an absolute address such as https://api.example.com/v1.',
  },
  'Server/NotUsed': {
    severity: 'warning',
    message: 'The server {url} of {operation} {reason}; the call goes to {instead}.',
    cause:
      'The address decides where credentials are sent; it must be a plain http or https address, or a path.',
    fix: 'Write an absolute address such as https://api.example.com/v1, or a path such as /v2.',
  },
  'Server/PerOperation': {
    severity: 'warning',
    message: 'The document has servers of their own for {operations}; all other requests go to the base URL.',
    cause: 'A base URL that callers of the package give takes the place of these servers, too.',
    fix: 'Nothing needs to be done if the operations are described correctly.',
  },
  'Readme/UnknownEndpoint': {
    severity: 'warning',
    message: 'The readme example uses "{endpoint}", which no method calls.',
    cause: 'The example of the README can only show a method of the SDK.',
    fix: 'Name an endpoint that has a method.',
  },
  'Readme/InvalidParameter': {
    severity: 'warning',
    message: 'The readme example gives {name}, which "{endpoint}" does not take; it is left out.',
    cause: 'The example of the README can only pass parameters of the operation and members of its body.',
    fix: 'Correct the name, or remove it from params.',
  },
  'Target/NotRegistered': {
    severity: 'note',
    message: 'Targets that are not generated: {targets}.',
    cause: 'The generator writes TypeScript packages; other targets are kept in the config and skipped.',
    fix: 'Nothing needs to be done.',
  },
  'Types/NotMade': {
    severity: 'error',
    message: 'openapi-typescript can make no types of the document: {reason}.',
    cause: 'The key openapi_types asks for an entry of the package that would be empty.',
    fix: 'Correct what the reason names in the document, or leave out openapi_types.',
  },
  'Types/VerbUnknown': {
    severity: 'warning',
    message: '{endpoint} is missing in the types of the entry openapi.',
    cause:
      'Path items of openapi-typescript have the verbs of OpenAPI 3.1. The client has a method for the operation all the same.',
    fix: 'Nothing can be done here; call the operation with the client.',
  },
} as const satisfies Record<string, CatalogEntry>;
