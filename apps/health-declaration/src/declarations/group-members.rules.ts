import { valueAt } from '#libs/vocabulary';

/** A group as it was sent, before anybody looked into its members. */
export interface GroupForm {
  readonly form: string;
  readonly questionnaireVersion?: number;
  readonly declaredAt?: string;
  readonly leader: { readonly phone: string };
  readonly shared?: object;
  readonly members: readonly unknown[];
}

interface Fault {
  readonly path: string;
  readonly code: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

const SHARED_FIELDS: readonly string[] = ['residence', 'placeCode', 'answers'];
const MEMBER_FIELDS: readonly string[] = ['declarant', 'onBehalf', ...SHARED_FIELDS];
const TOLD_NAME_CHARACTERS_MAX = 64;

/** The declaration of each member: what it says itself before what is shared. Whether it holds is checked afterwards. */
export function memberDeclarations(group: GroupForm): unknown[] {
  const { form, questionnaireVersion, declaredAt } = group;
  const given = {
    form,
    ...(questionnaireVersion !== undefined && { questionnaireVersion }),
    ...(declaredAt !== undefined && { declaredAt }),
  };
  return group.members.map((member) => (isObject(member) ? { ...given, ...mergedWith(group, member) } : member));
}

/** Fields that neither a member nor what is shared may have. */
export function surplusFaults({ shared = {}, members }: GroupForm): Fault[] {
  return [
    ...unknownFields(shared as JsonObject, SHARED_FIELDS, 'shared'),
    ...members.flatMap((member, index) =>
      isObject(member) ? unknownFields(member, MEMBER_FIELDS, `members[${index}]`) : [],
    ),
  ];
}

/** Where in the request a fault of a member's declaration lies: with the member, unless the value is a shared one. */
export function pathInGroup({ shared = {}, members }: GroupForm, index: number, path: string): string {
  const field = path
    .split(/[[.]/)
    .slice(0, path.startsWith('answers.') ? 2 : 1)
    .join('.');
  const isShared = valueAt(members[index], field) === undefined && valueAt(shared, field) !== undefined;
  if (isShared) return `shared.${path}`;
  return path === '' ? `members[${index}]` : `members[${index}].${path}`;
}

function mergedWith({ shared = {}, leader }: GroupForm, member: JsonObject): JsonObject {
  const ofAll = shared as JsonObject;
  const merged = {
    onBehalf: member['onBehalf'] ?? true,
    declarant: isObject(member['declarant']) ? { phone: leader.phone, ...member['declarant'] } : member['declarant'],
    residence: member['residence'] ?? ofAll['residence'],
    placeCode: member['placeCode'] ?? ofAll['placeCode'],
    answers: mergedAnswers(ofAll['answers'], member['answers']),
  };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

function mergedAnswers(shared: unknown, own: unknown): unknown {
  if (shared === undefined || own === undefined) return own ?? shared ?? {};
  return isObject(shared) && isObject(own) ? { ...shared, ...own } : own;
}

function unknownFields(value: JsonObject, known: readonly string[], path: string): Fault[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .slice(0, 1)
    .map((name) => ({ path: `${path}.${name.slice(0, TOLD_NAME_CHARACTERS_MAX)}`, code: 'unknown-field' }));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
