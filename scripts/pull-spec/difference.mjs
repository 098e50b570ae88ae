import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compareDocuments } from './compare-documents.mjs';
import { Failure } from './failure.mjs';
import { diffDocuments } from './specsmith.mjs';

const SHOWN = 12;
const MARKS = { added: '+', removed: '-', changed: '~' };

/** Prints how the fetched document differs from ours. */
export async function showDifference(ours, theirs) {
  const text = diffDocuments(ours, theirs);
  if (text !== undefined) return console.log(`\n${text.trimEnd()}`);
  for (const line of lines(compareDocuments(read(ours), read(theirs)))) console.log(line);
}

function read(file) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${error.message}`);
  }
}

function* lines({ operations, schemas, others, counts, texts, examples }) {
  yield `\n${counts.operations.join(' → ')} operations, ${counts.schemas.join(' → ')} schemas.`;
  yield* part('Operations', operations);
  yield* part('Schemas', schemas);
  yield* part('Elsewhere', others);
  const nothing = operations.length + schemas.length + others.length === 0;
  if (nothing) yield '\nNo change in meaning.';
  if (texts + examples > 0) yield `\nBesides: ${texts} texts and ${examples} examples differ.`;
}

function* part(title, entries) {
  if (entries.length === 0) return;
  const number = (kind) => entries.filter((entry) => entry.kind === kind).length;
  yield `\n${title}: ${number('added')} added, ${number('removed')} removed, ${number('changed')} changed`;
  for (const { kind, name, changes } of entries) {
    yield `  ${MARKS[kind]} ${name}`;
    for (const each of changes.slice(0, SHOWN))
      yield `      ${MARKS[each.kind]} ${each.pointer}${values(each)}`;
    if (changes.length > SHOWN) yield `      … and ${changes.length - SHOWN} more`;
  }
}

function values({ kind, before, after }) {
  if (kind === 'changed') return `: ${short(before)} → ${short(after)}`;
  const value = kind === 'added' ? after : before;
  return typeof value === 'object' && value !== null ? '' : `: ${short(value)}`;
}

function short(value) {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
