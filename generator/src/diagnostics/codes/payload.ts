import type { CatalogEntry } from './entry.ts';

/** Findings about what is sent and what comes back. */
export const PAYLOAD_CODES = {
  'Body/NotSendable': {
    severity: 'warning',
    message: '{verb} {path} has a body, which fetch refuses to send.',
    cause:
      'Bodies of GET and HEAD have no meaning in HTTP (RFC 9110 §9.3.1), and fetch throws for a request with one.',
    fix: 'Use POST, or QUERY of OpenAPI 3.2, or move the values to the query.',
  },
  'Body/SentAsBytes': {
    severity: 'warning',
    message: 'The schema is not used: a body of {type} is sent as the bytes that are given.',
    cause: 'A media type for bytes says nothing about how members of an object would be written in it.',
    fix: 'Use multipart/form-data for a file beside other values, or type: string with format: binary.',
  },
  'Body/SentAsText': {
    severity: 'note',
    message: 'The schema is not used: a body of {type} is sent as it is given.',
    cause: 'The package has no writer for this format, so callers hand over the finished text or bytes.',
    fix: 'Offer application/json beside it where the values shall have types.',
  },
  'Body/NotAForm': {
    severity: 'warning',
    message: 'The schema of {type} is no object, so nothing says what the fields of the form are called.',
    cause: 'Forms are made of named fields; callers give the names beside the values.',
    fix: 'Use type: object with a property for each field.',
  },
  'Body/EncodingUnused': {
    severity: 'warning',
    message: 'The form has no member {name}, so nothing is written by this encoding.',
    cause: 'Entries of encoding have the names of properties; others say nothing about any part.',
    fix: 'Correct the name, or remove the entry.',
  },
  'Body/StyleUnused': {
    severity: 'warning',
    message: 'The part {name} is not written in the style that its encoding states.',
    cause:
      'OpenAPI 3.0 has styles for the fields of application/x-www-form-urlencoded only; since 3.1 they count in the parts of multipart bodies, too.',
    fix: 'Remove the style, or say `openapi: 3.1.0` if the server reads it.',
  },
  'Body/PartAsJson': {
    severity: 'warning',
    message: '{name} is written as JSON, not as {type}.',
    cause: 'The package has no writer for this format, and the value is an object.',
    fix: 'Say application/json, or describe the part as a string or as binary, so that callers write it.',
  },
  'Body/NotParts': {
    severity: 'warning',
    message: 'The schema of {type} is neither a list nor an object, so nothing says what its parts hold.',
    cause: 'A body of this type is made of parts; callers give a list of them, each with any body.',
    fix: 'Use type: array with prefixItems or items, itemSchema, or type: object with a property for each part.',
  },
  'Body/SentAsFormData': {
    severity: 'warning',
    message: 'The document says {type}, but the body is sent as multipart/form-data.',
    cause:
      'Packages of the hosted generator write every body of parts as form data, and these keep doing so.',
    fix: 'Say multipart/form-data in the document if the server reads that, or choose `rules: openapi`.',
  },
  'Body/SentAsJson': {
    severity: 'warning',
    message: 'The document says {type}, but the body is sent as JSON text.',
    cause:
      'Packages of the hosted generator write every value as JSON that is neither a form, nor text, nor bytes by its schema, and these keep doing so.',
    fix: 'Say application/json in the document if the server reads that; describe finished text or bytes as type: string with format: binary, or choose `rules: openapi`.',
  },
  'Body/FormChosen': {
    severity: 'warning',
    message: 'The form is sent as {type}: {reason}.',
    cause:
      'Swagger 2.0 says in consumes how parameters in formData are sent. Where that leaves it open, a form with a file is multipart/form-data, and any other is application/x-www-form-urlencoded.',
    fix: 'Name one of the two in consumes of the operation, the one that the server reads.',
  },
  'Body/RangeSent': {
    severity: 'warning',
    message: 'The header Content-Type says {type}, which is a range and no media type.',
    cause:
      'Packages of the hosted generator send the media type of the document as it is written, and these keep doing so.',
    fix: 'Name one media type in the document, or choose `rules: openapi`: then the type of the file is sent.',
  },
  'Body/BytesInJson': {
    severity: 'note',
    message: 'JSON has no form for bytes, so {names} are text.',
    cause: 'format: binary and contentMediaType describe bytes; inside of JSON they can only be a string.',
    fix: 'Say how the bytes are written, contentEncoding: base64 for example, or send them as multipart/form-data.',
  },
  'Body/FilesNotSent': {
    severity: 'warning',
    message: 'The type of {names} is a file, of which a body of {type} holds nothing.',
    cause:
      'Packages of the hosted generator ask for a file wherever the document says bytes, also in JSON and in urlencoded forms, and these keep doing so; a file is written there as an empty object, or left out.',
    fix: 'Use multipart/form-data for files, or format: byte for bytes that are written as text; or choose `rules: openapi`.',
  },
  'Body/OtherTypes': {
    severity: 'note',
    message: 'The body is sent as {type}; {others} is not offered.',
    cause:
      'A method sends the content type that says most about the values. By the rules of the standard, callers may ask for the others with the option contentType.',
    fix: 'Remove the media types that nobody needs, or send another one with client.post().',
  },
  'Body/NullNotOffered': {
    severity: 'warning',
    message: 'The body may be null, which callers cannot pass.',
    cause:
      'The members of the body are arguments beside others, or they are written in more than one way, so that there is no argument which null could take the place of.',
    fix: 'Set body_param_name: body for the method in the config: the whole body is one argument then. Or take null out of the schema where the server has no use for it.',
  },
  'Body/TypeNotOffered': {
    severity: 'warning',
    message: 'Callers cannot send the body as {others}: {reason}.',
    cause:
      'The other media types of a body are asked for with the option contentType, each with the arguments that it is made of. Where a signature cannot say that, only the usual one is offered.',
    fix: 'Remove the media types that nobody needs, or send another one with client.post().',
  },
  'Body/EventNotJson': {
    severity: 'warning',
    message: 'The schema is not used: what comes as {type} is {form}, since nothing here reads it.',
    cause:
      'The type of a webhook or callback is that of the value that is received. Of JSON and of forms the schema says what that is; other formats need a reader that the package does not have.',
    fix: 'Read the body with a library for its format, or let the API send JSON.',
  },
  'Webhook/EventsNotTold': {
    severity: 'warning',
    message: 'The member {property} does not tell these webhooks from others: {names}.',
    cause:
      'The discriminator of a method that reads webhooks is a member for which each event has one value of its own; without it, code that asks for the value cannot know which event it has.',
    fix: 'Give each event a schema with a const for the member, or name a member that has one.',
  },
  'Body/EventNotRead': {
    severity: 'warning',
    message: 'The webhook {name} comes as {types}; methods that read webhooks read JSON, and throw for it.',
    cause: 'The events of such a method are the JSON bodies of the webhooks of the document, and no others.',
    fix: 'Let the API send JSON, or tell this webhook apart before the method is called.',
  },
  'Body/EncodingStated': {
    severity: 'warning',
    message: 'The document states how {names} is written in the form, and it is written so.',
    cause:
      'Packages of the hosted generator ignore encoding; the server may have seen these values in another form so far.',
    fix: 'Check that the server reads what the document says, or remove encoding (in Swagger 2.0: collectionFormat of the parameter) from the document.',
  },
  'Response/GivenAsText': {
    severity: 'note',
    message: 'The schema is not used: an answer of {type} is given as text.',
    cause: 'The package has no reader for this format.',
    fix: 'Offer application/json beside it where the values shall have types.',
  },
  'Response/GivenAsBytes': {
    severity: 'warning',
    message: 'The schema is not used: an answer of {type} is given as a Response, which has its bytes.',
    cause:
      'The package has no reader for this format. A Response has headers and body as they came, and nothing of it is read before the caller does.',
    fix: 'Offer application/json beside it where the values shall have types. response.formData() reads multipart/form-data; other formats need a parser of their own.',
  },
  'Response/FailureNotRead': {
    severity: 'warning',
    message: 'The schema is not used: the body of a failure of {type} is no value of the error.',
    cause:
      'Errors hold the value of JSON, or text. The package has no reader for this format; the message of the error begins with what came.',
    fix: 'Offer application/json beside it where errors shall have types.',
  },
  'Response/OtherForm': {
    severity: 'note',
    message:
      'JSON is asked for first; an answer of {type} would be given as {as}, which its type does not say.',
    cause:
      'The media type stands beside JSON with a schema of values, and the package has no reader for it. Both are in the Accept header, JSON before all others, so servers choose JSON.',
    fix: 'Nothing, where servers send JSON if they can. Callers get the other form with an Accept header of their own.',
  },
  'Response/StreamNotAsked': {
    severity: 'warning',
    message: 'The method gives JSON: no argument asks for {type}, which stands beside it.',
    cause:
      'A call gives one kind of answer, and callers choose it by an argument that is true or false. By the rules of the standard that is a member stream of the body, or of the query; by those of the hosted generator the config names it.',
    fix: 'Declare a boolean stream in the body or in the query, or name the member that chooses under streaming.param_discriminator of the method. Where every answer is a stream, remove application/json from the response.',
  },
  'Response/NoBody': {
    severity: 'warning',
    message: 'An answer {what} has no body: what the document says of it never comes.',
    cause:
      'By HTTP (RFC 9110) answers of 204, 205 and 304, and all answers to HEAD, end with their headers. By the rules of the standard their value is null, or the method gives nothing; by those of the hosted generator its type stays as it was published.',
    fix: 'Declare the content under a status that has a body, 200 for instance, or remove it.',
  },
  'Response/EventsGivenAsData': {
    severity: 'warning',
    message: 'The schema is taken for that of events: the stream gives their data, not their other fields.',
    cause:
      'A schema of a stream describes what the events hold, and this one has the fields of an event: event, data, id and retry. Before OpenAPI 3.2 nothing says which of both is meant.',
    fix: 'Write the schema of one event under itemSchema in place of schema: callers get whole events then. Where the data of the events is such an object itself, name its model under streaming.stream_event_model of the method.',
  },
  'Response/EventsAreLists': {
    severity: 'warning',
    message: 'Each event of the stream has the type of the whole list.',
    cause:
      'By the rules of the hosted generator a schema of events describes the data of one. For documents that follow OpenAPI 3.2 the list is that of all events, and each holds one item.',
    fix: 'Name the model of an item under streaming.stream_event_model of the method, or that of the list, if each event holds one.',
  },
  'Response/StreamEventsUnnamed': {
    severity: 'warning',
    message:
      'Nothing says what the events are that {flag} asks for; they have the type of the whole response.',
    cause:
      'By the rules of the hosted generator the config names the model of one event. What comes piece by piece seldom looks like the answer that comes at once.',
    fix: 'Name the model of an event under streaming.stream_event_model of the method; that of the response, if it is meant.',
  },
  'Response/OtherSuccesses': {
    severity: 'note',
    message: 'The answers of {statuses} have no type of their own: callers see that of {status}.',
    cause: 'Packages of the hosted generator know one success for each method.',
    fix: 'Give all successes one schema, or choose `rules: openapi` for a union of them.',
  },
} as const satisfies Record<string, CatalogEntry>;
