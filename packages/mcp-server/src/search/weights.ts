/**
 * What counts how much. The numbers are found by `scripts/search/tune.mjs` over questions that are asked nowhere else;
 * change them by running it, not by hand.
 */
export const WEIGHTS = {
  // Texts of methods, types, errors and sections.
  name: 4.25,
  title: 2.1,
  path: 1.8,
  text: 1.275,
  values: 2.04,
  code: 0.578,
  signs: 4,
  status: 3,
  // Texts of fields.
  fieldName: 5,
  about: 2.16,
  value: 2.5,
  parent: 0.8,
  // How much of that counts for the method that has the field.
  field: 0.8,
  returned: 0.108,
  pathReturned: 1.714,
  returnedByWrite: 0.8,
  deep: 0.45,
  second: 0.26,
  // Roles of words in a question.
  action: 0.84,
  qualifier: 0.7,
  qualifiedAction: 0.5,
  denied: 0.3,
  covered: 0.7,
  further: 0.2,
  // How the parts become one number.
  coverage: 0.84,
  precision: 0.36,
  recall: 0.51,
  nameless: 0.35,
  titled: 0.95,
  headless: 0.7,
  actor: 0.6,
  actionMatch: 0.23,
  actionMiss: 0.51,
  unasked: 0.63,
  plural: 0.1,
  ofOne: 0.05,
  own: 0.15,
  resource: 1.5,
  meantEvent: 2,
  section: 0.578,
  type: 0.061,
  error: 0.6,
  event: 0.6,
  helper: 0.36,
  askedWrite: 0.85,
  wish: 0.2,
  wishName: 0.3,
  wishRead: 0.84,
  wishSection: 0.7,
  // Below this sureness, an answer is called a guess.
  weak: 0.2,
  sureScore: 8,
  sureSection: 0.6,
};

export type Weights = typeof WEIGHTS;
