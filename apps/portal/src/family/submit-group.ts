import { Unreachable, type components } from '#packages/client';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import { holdOwnDeclaration, type OwnDeclaration } from '../device/own-declarations';
import { submitDeclaration, type DeclarationBody } from '../device/waiting-declarations';
import { memberBodies, type Group } from './group.rules';

type GroupBody = components['schemas']['DeclareGroupBody'];

export type GroupSent =
  | { readonly kind: 'accepted'; readonly code: string; readonly declarations: readonly OwnDeclaration[] }
  /** Without network each is kept as a declaration of its own. */
  | { readonly kind: 'waiting'; readonly number: number }
  | { readonly kind: 'failed'; readonly error: unknown };

const HOUR_MS = 60 * 60 * 1000;

/**
 * Declares for all at once: the platform takes all of them, or none.
 *
 * @param idempotencyKey the same however often the same answers are sent
 */
export async function submitGroup(group: Group, day: string, idempotencyKey: string): Promise<GroupSent> {
  if (!navigator.onLine) return keepEach(group, day);
  try {
    const { data } = await api.POST('/v1/declaration-groups', {
      body: bodyOf(group, day),
      params: { header: { 'Idempotency-Key': idempotencyKey } },
    });
    if (data === undefined) throw new Unreachable(undefined);
    const declarations = data.members.map((accepted, index) => ownOf(group, index, accepted));
    // The first was named first: it stands first again.
    for (const declaration of declarations.toReversed()) holdOwnDeclaration(declaration);
    return { kind: 'accepted', code: data.code, declarations };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function bodyOf(group: Group, day: string): GroupBody {
  const { questionnaire, leader } = group;
  return {
    kind: 'family',
    form: questionnaire.form,
    questionnaireVersion: questionnaire.version,
    leader: { fullName: leader.fullName, phone: String(leader.answers['phone'] ?? '') },
    members: memberBodies(group, day) as unknown as GroupBody['members'],
  };
}

async function keepEach(group: Group, day: string): Promise<GroupSent> {
  const { form, version, validity } = group.questionnaire;
  const bodies = memberBodies(group, day);
  for (const [index, body] of bodies.entries())
    await submitDeclaration({
      body: { form, questionnaireVersion: version, ...body } as unknown as DeclarationBody,
      fullName: group.members[index]?.fullName ?? '',
      validityHours: validity.hours,
    });
  return { kind: 'waiting', number: bodies.length };
}

function ownOf(
  { questionnaire, members }: Group,
  index: number,
  { code, outcome, declaredAt }: components['schemas']['AcceptedDeclaration'],
): OwnDeclaration {
  const from = Date.parse(declaredAt) || businessNow().getTime();
  return {
    code,
    outcome,
    declaredAt,
    validUntil: new Date(from + questionnaire.validity.hours * HOUR_MS).toISOString(),
    form: questionnaire.form,
    fullName: members[index]?.fullName ?? '',
  };
}
