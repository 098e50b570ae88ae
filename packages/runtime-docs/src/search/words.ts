const SAY_NOTHING = new Set(
  'a an and any are as at be by can do does for from get has have how i if in into is it its me my of on or our so that the their them then there this to up use using was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** The words of a text as they are compared: parts of names, small letters, without endings. */
export function terms(text: string): readonly string[] {
  const words = parts(text).filter((word) => !SAY_NOTHING.has(word));
  // A question of nothing but small words is a question all the same.
  return (words.length > 0 ? words : parts(text)).map(stem);
}

function parts(text: string): readonly string[] {
  return text
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words that differ in their ending alone are the same one. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(s|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const bare = singular.replace(/(?<=.{3})(?:ing|ed)$/, '');
  return bare.replace(/(?<=.{2})([b-df-hj-np-tv-z])\1$/, '$1').replace(/(?<=.{3})e$/, '');
}

/** A name however it is written: `create_phone_call` and `createPhoneCall` are one. */
export function plainForm(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
