/** What a message of the compiler or of the runtime is about, in place of its usual words. */
const MESSAGES: ReadonlyArray<readonly [message: RegExp, about: string]> = [
  [/property '([^']+)' does not exist on type '([^']+)'\.?/i, '$1 $2'],
  [/property '([^']+)' is missing(?: in type(?: '[^']*' but required in type '([^']+)')?)?\.?/i, '$1_ $2'],
  [
    /object literal may only specify known properties,? (?:and|but) '([^']+)' does not exist in type '([^']+)'\.?/i,
    '$1 $2',
  ],
  [/argument of type '([^']+)' is not assignable to parameter of type '([^']+)'\.?/i, '$2'],
  [/type '([^']+)' is not assignable to type '([^']+)'\.?/i, '$2'],
  [/type '([^']+)' is missing the following properties from type '([^']+)'/i, '$2'],
  [/cannot read propert(?:y|ies)(?: '([^']+)')? of (?:undefined|null)(?: \(reading '([^']+)'\))?/i, '$1 $2'],
  [/cannot find name '([^']+)'\.?/i, '$1'],
  [/cannot find name\b/i, ''],
  [/\b([\w$.]+) is not a function\b/i, '$1'],
  [/\b([\w$.]+) is not iterable\b/i, '$1 list'],
  [/\bmodule '"?([^'"]+)"?' has no exported member '?([\w$.]+)'?\.?/i, '$2'],
  [/\b(?:Uncaught )?(?:Type|Reference|Range|Syntax)Error:? /i, ''],
];

/** The question without what every message says; what types, properties and functions are called stays. */
export function withoutBoilerplate(question: string): string {
  return MESSAGES.reduce((text, [message, about]) => text.replace(message, about), question)
    .replace(/\bclient\.(?=\w)/g, '')
    .replace(/\b(\w+?)(?:Params|Response)\b(?!\.)/g, (whole, name: string) => `${whole} ${spaced(name)}`);
}

/** `PhoneNumberCreate` as words: methods are called so, types of their parameters and results after them. */
const spaced = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1 $2');
