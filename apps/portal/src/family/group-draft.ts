import { DRAFT_KEPT_FOR_MS } from '../declare/drafts';
import type { TypedAnswers } from '../declare/typed-answer';
import { KeptRecord } from '../device/kept-record';
import type { RememberedPerson } from '../device/remembered-people';
import type { BegunGroup, ChosenGroup } from './choose-members';
import type { Group } from './group.rules';

/** The declaration of a family that has been begun. Who they are stands in the people of this phone. */
interface GroupDraft extends BegunGroup {
  readonly form: ChosenGroup['form'];
  readonly leaderId: string;
  readonly memberIds: readonly string[];
}

/** As long as the draft of one person: it goes when it is sent or a day old. */
const record = new KeptRecord<GroupDraft>('lachan.draft.family', DRAFT_KEPT_FOR_MS, (value) => {
  const found = value as Partial<GroupDraft> | null;
  const isWhole = Array.isArray(found?.memberIds) && isObject(found.shared) && isObject(found.own);
  return isWhole ? (found as GroupDraft) : undefined;
});

export function keepGroupDraft(
  { questionnaire, leader, members }: Group,
  shared: TypedAnswers,
  own: Group['own'],
): void {
  const { form, version } = questionnaire;
  const memberIds = members.map(({ id }) => id);
  record.keep({ form: form as ChosenGroup['form'], version, leaderId: leader.id, memberIds, shared, own });
}

export const forgetGroupDraft = (): void => record.forget();

/** What was begun, while the phone remembers everybody in it: whoever takes one off the phone takes his answers too. */
export function begunGroup(people: readonly RememberedPerson[]): ChosenGroup | undefined {
  const draft = record.read();
  if (draft === undefined) return undefined;
  const leader = people.find(({ id }) => id === draft.leaderId);
  const members = people.filter(({ id }) => draft.memberIds.includes(id));
  if (leader !== undefined && members.length === draft.memberIds.length)
    return { form: draft.form, leader, members, begun: draft };
  record.forget();
  return undefined;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
