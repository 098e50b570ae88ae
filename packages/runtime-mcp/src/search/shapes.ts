/** What values are, by how they look. */
const SHAPES: ReadonlyArray<readonly [shape: RegExp, name: string]> = [
  [/\bhttps?:\/\/\S+/g, ' url '],
  [/[\w.+-]+@[\w-]+\.\w[\w.-]*/g, ' email '],
  [/\+\d[\d ()-]{6,}\d/g, ' phone number '],
  [/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi, ' id '],
  [/\b\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?\b/g, ' date '],
];

/** The question with the kinds of its values in their place. */
export function withNamedShapes(question: string): string {
  return SHAPES.reduce((text, [shape, name]) => text.replace(shape, name), question);
}

/** Whether the question has a value that stands for one thing. */
export function hasShape(question: string): boolean {
  return withNamedShapes(question) !== question;
}

const ABOUT_FAILURE =
  /\b(?:error|errors|status|code|http|fail|fails|failed|failure|got|get|getting|returns?|returned|response|throws?|exception|says?|mean|means|many|retried|retry)\b/i;

/** Numbers that are meant as statuses: alone, or beside a word of failures; of the others nothing is known. */
export function isStatus(word: string, question: string): boolean {
  if (!/^[45]\d\d$/.test(word)) return false;
  const rest = question.replace(word, ' ');
  return rest.trim() === '' || ABOUT_FAILURE.test(rest);
}
