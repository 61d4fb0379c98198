import type { Facility } from '#libs/facility-register';
import { foldName, type StatedPerson } from '#libs/vocabulary';
import type { Invitation } from './invitation.js';

/** Where somebody is told of an invitation: a child's guardian is called, not the child. */
export function phoneToCall({ guardian, phone }: StatedPerson): string | undefined {
  return guardian?.phone ?? phone ?? undefined;
}

/**
 * What the message says: who is meant, since a family shares a phone; when and where, and the code to come with. Without
 * marks, so that it is as few messages as can be on every phone.
 */
export function invitationMessage(
  { fullName }: StatedPerson,
  { day, startsAt, endsAt }: Pick<Invitation, 'day' | 'startsAt' | 'endsAt'>,
  { name }: Pick<Facility, 'name'>,
  code: string,
): string {
  const [year, month, dayOfMonth] = day.split('-');
  const when = `${startsAt}-${endsAt} ngay ${dayOfMonth}/${month}/${year}`;
  const [who, where] = [fullName, name].map(foldName);
  return `La Chan: moi ${who} tiem vac xin luc ${when} tai ${where}. Ma phieu hen ${code}. Mang theo giay to tuy than.`;
}
