import { maskFullName, type StatedPerson } from '#libs/vocabulary';
import type { Invitation } from './invitation.js';
import type { InvitationFields, ListedInvitation } from './invitation.dto.js';

export function invitationFieldsOf(invitation: Invitation): InvitationFields {
  const { id, campaignId, sessionId, facilityCode, day, shift, startsAt, endsAt, personId, state, reason } = invitation;
  return {
    ...{ id, campaignId, sessionId, facilityCode, day, shift, startsAt, endsAt, personId, state, reason },
    madeAt: invitation.madeAt.toISOString(),
  };
}

export function listedInvitationOf(invitation: Invitation, { fullName, birth }: StatedPerson): ListedInvitation {
  return {
    ...invitationFieldsOf(invitation),
    ...{ maskedName: maskFullName(fullName), birthYear: birth?.year ?? null },
  };
}
