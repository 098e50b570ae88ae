import type { CatalogEntry } from './entry.ts';

/** Findings about what is read in another form than it is written in, or left out. */
export const REPAIR_CODES = {
  'Document/Repaired': {
    severity: 'warning',
    message: '{written} is read as {reading}.',
    cause: 'The form is not one that OpenAPI allows at this place, but there is only one thing it can mean.',
    fix: 'Write it in the form that it is read as, so that all tools understand it.',
  },
  'Document/ReferenceUnexpected': {
    severity: 'warning',
    message: '{owner} cannot be a reference in OpenAPI; {ref} is read in its place.',
    cause: 'References stand in few places; here most tools read an object with the single key $ref instead.',
    fix: 'Write out what the reference leads to.',
  },
  'Document/ParameterLeftOut': {
    severity: 'warning',
    message: 'The optional parameter {name} is left out: {reason}.',
    cause: 'The parameter cannot be sent as it is described; calls are possible without it.',
    fix: 'Correct the marked place.',
  },
  'Document/BodyEmpty': {
    severity: 'warning',
    message: 'The request body has no media type, so that it cannot be sent.',
    cause:
      'The keys of content say in which forms a body can be sent. What requires a body without any is left out; a body that is optional is not sent.',
    fix: 'Name a media type such as application/json under content, or remove the body.',
  },
  'Document/ParameterNameless': {
    severity: 'warning',
    message: 'A {place} parameter has an empty name.',
    cause:
      'Without a name nothing can be sent, and no argument can be called after it. An optional parameter is left out; so is an operation that needs a required one.',
    fix: 'Name the parameter, or remove it.',
  },
  'Document/ParameterPlace': {
    severity: 'warning',
    message: 'The parameter {name} has the unknown place {place}.',
    cause:
      'Parameters are sent in the path, the query, a header or a cookie. An optional parameter with another place is left out; so is an operation that needs a required one.',
    fix: 'Set in to path, query, header or cookie; what is sent in a body belongs under requestBody.',
  },
  'Document/TwoBodies': {
    severity: 'warning',
    message: 'The operation has two bodies: the parameter {name} (in: {place}) stands beside another one.',
    cause:
      'A request has one body. In Swagger 2.0 that is one parameter with `in: body`, or all those with `in: formData`; which of the two is meant cannot be known, so the operation is left out.',
    fix: 'Describe the body in one way. In OpenAPI 3 it stands under requestBody alone.',
  },
  'Document/VerbForbidden': {
    severity: 'warning',
    message: '{verb} cannot be sent by fetch.',
    cause:
      'The Fetch standard forbids the methods CONNECT, TRACE and TRACK, and the name of a method is a token of HTTP, without blanks.',
    fix: 'Remove the operation from the document.',
  },
  'Document/VerbRepeated': {
    severity: 'warning',
    message: '{verb} {path} is described twice; this description is left out.',
    cause:
      'OpenAPI 3.2 has one operation for a method and a path: `additionalOperations` is for methods without a field of their own, and their names differ in more than case.',
    fix: 'Remove one of the two.',
  },
  'Document/VerbUnknown': {
    severity: 'warning',
    message: '{key} is no field of a path item; the operation under it is not read.',
    cause: 'Operations stand under the verbs that OpenAPI lists, in lower case.',
    fix: 'Write the verb in lower case. One that OpenAPI has no field for belongs under `additionalOperations`, which came with OpenAPI 3.2.',
  },
  'Document/BesideReference': {
    severity: 'warning',
    message: '{key} stands beside the reference {ref}, which has {key}, too, and is read in its place.',
    cause:
      'OpenAPI does not define what a path item means that refers to another one and has a field that this has, too.',
    fix: 'Take one of the two away, or write the path item out without a reference.',
  },
  'Document/NothingLeft': {
    severity: 'error',
    message: 'Nothing is left to generate; left out: {count}.',
    cause: 'Every operation that would get a method has a fault, so the package would be empty.',
    fix: 'Correct the faults that the warnings name.',
  },
  'Endpoint/LeftOut': {
    severity: 'warning',
    message: '{endpoint} is left out: {reason}.',
    cause:
      'A part of the request or of its successful response cannot be read, so a method would send or return something else than the document means. The other operations are generated.',
    fix: 'Correct the marked place. With --strict this is an error.',
  },
  'Endpoint/ShippedLeftOut': {
    severity: 'error',
    message: '{endpoint} has shipped and would vanish: {reason}.',
    cause:
      'The package has a method for the endpoint. Leaving it out because of a fault in the inputs would break its users, so nothing is written.',
    fix: 'Correct the marked place. With --keep-going the method is left out all the same.',
  },
  'Endpoint/ShippedMissing': {
    severity: 'error',
    message: '{count} of {total} endpoints that {since} calls have no method: {endpoints}.',
    cause:
      'The package is to follow one that people use. A method that vanishes breaks them, so nothing is written.',
    fix: 'Add the methods to the config, or the operations to the document. With --keep-going the package is made without them.',
  },
  'Endpoint/ShippedGivenUp': {
    severity: 'warning',
    message: '{since} calls {endpoint}, which has no method here.',
    cause:
      'The package follows one that people use. With --keep-going it is made although a method of that one is gone.',
    fix: 'Add the method to the config, or the operation to the document.',
  },
  'Endpoint/ShippedUnknown': {
    severity: 'error',
    message: '{since} has no method whose endpoint can be read, so --since protects nothing.',
    cause:
      'The methods that a package calls are read from its sources or scripts. A folder without a package has none, nor has a package that is no SDK, or one of another form.',
    fix: 'Name the SDK that people use, or leave --since out if there is none.',
  },
} as const satisfies Record<string, CatalogEntry>;
