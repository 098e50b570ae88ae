import type { OptionalKind, PropertySignatureStructure } from 'ts-morph';
import type { ParameterOrigin, ParamsMember } from '../../ir/model/api.ts';
import type { InterfaceForm } from '../../ir/model/declarations.ts';
import type { Member } from '../../ir/model/type-node.ts';
import { tsKey } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { docs } from './doc-comment.ts';
import type { PrintedMember } from './families/model.ts';
import { INHERITED } from './names/taken.ts';
import type { TypeScope } from './type-scope.ts';
import { typeText } from './type-text.ts';

const ORIGIN_LABEL: Readonly<Record<ParameterOrigin, string>> = {
  path: 'Path param',
  query: 'Query param',
  body: 'Body param',
  header: 'Header param',
  cookie: 'Cookie param',
};

/** Whether members of an interface are sent in different places of a request. */
export function sharesOrigins({ members }: InterfaceForm): boolean {
  return new Set(members.map((member) => ('origin' in member ? member.origin : undefined))).size > 1;
}

/** The name that callers know a member by. */
export function publicName(member: Member | ParamsMember): string {
  return 'publicName' in member && member.publicName !== undefined ? member.publicName : member.name;
}

/** A member of an interface. */
export function propertyStructure(
  { member, isMixed }: PrintedMember,
  scope: TypeScope,
): OptionalKind<PropertySignatureStructure> {
  const text = memberDescription({ member, isMixed });
  return {
    name: tsKey(publicName(member)),
    hasQuestionToken: !member.required,
    type: memberType(member, scope),
    leadingTrivia: '\n',
    ...docs(jsdocLines(text, { deprecated: member.type.deprecated === true })),
  };
}

/** The text of a member, raw Markdown of the document, behind the place where it is sent. */
export function memberDescription({ member, isMixed }: PrintedMember): string | undefined {
  const { description } = member.type;
  const label = isMixed && 'origin' in member ? ORIGIN_LABEL[member.origin] : undefined;
  return (
    label === undefined ? description
    : description === undefined ? label
    : `${label}: ${description}`
  );
}

/** Where an optional member is absent, its name may lead to what every object inherits: `{}.toString` is a function. */
export function memberType(member: Member | ParamsMember, scope: TypeScope): string {
  const name = publicName(member);
  const text = typeText(member.type, scope);
  return member.required || !INHERITED.has(name) || text === 'unknown' ? text : `${text} | Object['${name}']`;
}
