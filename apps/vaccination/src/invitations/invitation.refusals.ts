import { defineMessages } from '#libs/http';

/** Every code with which what concerns invitations is refused. */
export const invitationMessages = defineMessages({
  'invitation-not-found': { en: 'There is no such invitation.', vi: 'Không có phiếu hẹn tiêm này.' },
  'invited-before': {
    en: 'An invitation of this person to the campaign stands.',
    vi: 'Người này đã có phiếu hẹn trong đợt tiêm.',
  },
  'invitation-step-out-of-order': {
    en: 'The invitation is not where this step could be taken.',
    vi: 'Trạng thái phiếu hẹn không cho phép bước này.',
  },
  'decline-reason-missing': {
    en: 'Say why the person is not vaccinated.',
    vi: 'Phải ghi lý do không tiêm.',
  },
  'decline-reason-not-asked': {
    en: 'Only who declines has a reason.',
    vi: 'Chỉ ghi lý do khi người được mời không tiêm.',
  },
  'invitation-code-malformed': {
    en: 'A code of an invitation has sixteen letters and digits.',
    vi: 'Mã phiếu hẹn gồm 16 chữ cái và chữ số.',
  },
  'invitation-code-mistyped': {
    en: 'A character of the code is mistyped.',
    vi: 'Mã phiếu hẹn bị gõ sai một ký tự.',
  },
});
