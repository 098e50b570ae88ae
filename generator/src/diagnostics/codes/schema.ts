import type { CatalogEntry } from './entry.ts';

/** Findings about schemas and the types they become. */
export const SCHEMA_CODES = {
  'Schema/TypeMismatch': {
    severity: 'warning',
    message: 'The {keyword} is {found}, but the schema says {expected}.',
    cause:
      'Examples and defaults appear in the documentation of the SDK; one that does not fit its type misleads.',
    fix: 'Correct the value or the type.',
  },
  'Schema/IsAmbiguous': {
    severity: 'note',
    message: 'The schema says nothing about its type and becomes unknown.',
    cause: 'Without type, properties, enum or a combination any value is allowed.',
    fix: 'Add a type, or x-stainless-any: true if any value is meant.',
  },
  'Schema/ObjectHasNoProperties': {
    severity: 'note',
    message: 'The object has no properties and becomes a type of unknown content.',
    cause: 'An object without properties or additionalProperties gives its users no names to rely on.',
    fix: 'Add properties, additionalProperties, or x-stainless-empty-object: true.',
  },
  'Schema/EnumHasOneMember': {
    severity: 'note',
    message: 'The enum has a single value and becomes a constant.',
    cause: 'An enum of one value is often an enum whose other values were forgotten.',
    fix: 'Add the missing values, or write const.',
  },
  'Schema/EnumEmpty': {
    severity: 'warning',
    message: 'The enum is empty and is ignored.',
    cause: 'No value satisfies an enum without members.',
    fix: 'Add the values, or remove the enum.',
  },
  'Schema/UnionEmpty': {
    severity: 'warning',
    message: 'The {keyword} is empty and is ignored.',
    cause: 'A combination without members says nothing about the value.',
    fix: 'Add the schemas, or remove the keyword.',
  },
  'Schema/PatternNotValid': {
    severity: 'warning',
    message: 'The pattern is not a valid regular expression and is ignored.',
    cause:
      'Patterns are shown in the documentation; one that cannot be compiled is a mistake in the document.',
    fix: 'Correct the pattern; OpenAPI uses the regular expressions of JavaScript.',
  },
  'Schema/LimitsContradict': {
    severity: 'warning',
    message: '{low} is {lowValue} and {high} is {highValue}: no value can satisfy both.',
    cause: 'The lower limit is above the upper limit.',
    fix: 'Correct one of the two limits.',
  },
  'Schema/RequiredUnknown': {
    severity: 'note',
    message: 'The required property {name} is not declared.',
    cause: 'A required name without a property has no type; it is often a misspelling.',
    fix: 'Declare the property, or correct the name.',
  },
  'Schema/NullUnquoted': {
    severity: 'note',
    message: 'The type null is written without quotes and is read as the type "null".',
    cause: 'In YAML a bare null is the empty value, not the name of a type.',
    fix: 'Write it as "null".',
  },
  'Schema/EndlessInstance': {
    severity: 'warning',
    message:
      'A schema that depends on a $dynamicRef contains itself here, so that its type would have no end; it is unknown.',
    cause:
      'Dynamic references make another type of the schema than it is by itself, and that type has no name: nothing can stand for it inside of itself.',
    fix: 'Make a component of it that is nothing but the reference and the $dynamicAnchor, and refer to that.',
  },
  'Schema/Int64AsNumber': {
    severity: 'note',
    message: 'Integers of 64 bits are numbers: what is read loses its last digits beyond 9007199254740991.',
    cause: 'A number of JavaScript holds integers of 53 bits exactly.',
    fix: 'Write `types: { int64: bigint }` in the config: such values are read as bigints then.',
  },
  'Schema/NeverHolds': {
    severity: 'warning',
    message: 'No value satisfies {what}; its type is never.',
    cause:
      'The parts of an allOf, or what stands beside a reference or a union, all have to hold, and here they exclude each other.',
    fix: 'Make the parts agree, or use anyOf where one of them is enough.',
  },
  'Schema/RequiredLost': {
    severity: 'warning',
    message: 'Where a list or a map holds this schema, its type does not demand {names}.',
    cause:
      'Packages of the hosted generator have such members as optional: what is written beside a union, or beside the only reference of a variant, is not demanded of what lists and maps hold. Their types stay as they were published.',
    fix: 'Write the names into the required list of each variant, or choose rules: openapi, which demands them everywhere.',
  },
  'Schema/NumbersAsTexts': {
    severity: 'warning',
    message: 'Values of an enum of numbers are written as texts and are read as numbers: {values}.',
    cause: 'A text is never a number, so that the enum as it is written allows nothing.',
    fix: 'Write the values without quotes, or make the type a string.',
  },
  'Schema/ValuesNotTexts': {
    severity: 'warning',
    message: 'Values of the {keyword} of a string are numbers or booleans and are {fate}: {values}.',
    cause:
      'A number or boolean is never a string, so that the schema as it is written does not allow it. In YAML, 010, 1.0 and true are numbers and booleans unless they stand in quotes, and how they were written is lost: 1.0 is 1.',
    fix: 'Write the values in quotes, or make the type that of the values.',
  },
  'Schema/NumberInexact': {
    severity: 'warning',
    message: '{value} is beyond what a number holds exactly; the value that is written may be another one.',
    cause:
      'A number of JavaScript holds integers up to 9007199254740991 exactly; of larger ones the last digits are lost when the document is read, in types and in what is sent.',
    fix: 'Write the value as a text, or choose one that numbers hold.',
  },
  'Schema/TypeBesideReference': {
    severity: 'warning',
    message: 'The type {type} stands beside a $ref to {ref}, which is of type {target}; {fate}.',
    cause: 'A reference and the type beside it contradict each other, so one of them is not what was meant.',
    fix: 'Take the type away, or refer to a schema of this type.',
  },
  'Schema/NullableUnread': {
    severity: 'warning',
    message: 'x-nullable is an extension for Swagger 2.0 and not read here; null is no value of the schema.',
    cause: 'OpenAPI 3 has words of its own for null, and what other tools read of x-nullable differs.',
    fix: "Write nullable: true in OpenAPI 3.0, or add 'null' to the types since 3.1.",
  },
  'Schema/BesideReference': {
    severity: 'warning',
    message: '{key} stands beside a $ref, where up to OpenAPI 3.0 nothing counts; here it {fate}.',
    cause:
      'Up to OpenAPI 3.0 a reference stands for what it leads to and nothing beside it counts; 3.1 lets both count.',
    fix: 'Write both into an allOf, or declare OpenAPI 3.1.',
  },
  'Schema/UnknownKeyword': {
    severity: 'warning',
    message: '{key} is no keyword of schemas and is ignored; {meant} is one.',
    cause: 'A schema may hold any further key, so that a misspelt one says nothing about the type.',
    fix: 'Correct the key, or start it with x- if it is meant for somebody else.',
  },
  'Schema/UnknownType': {
    severity: 'warning',
    message: '{type} is not a JSON type; the value becomes unknown.',
    cause: 'The types are string, number, integer, boolean, array, object and (in 3.1) null.',
    fix: 'Use one of the JSON types; put the rest into format.',
  },
} as const satisfies Record<string, CatalogEntry>;
