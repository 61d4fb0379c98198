import { defineTexts } from '../language/texts';

export const sessionTexts = defineTexts({
  takingUp: { vi: 'Đang hoàn tất đăng nhập', en: 'Completing your sign-in' },
  failed: { vi: 'Đăng nhập không thành công', en: 'You were not signed in' },
  failedReason: {
    vi: 'Phiên đăng nhập đã hết hạn hoặc được mở từ nơi khác. Xin đăng nhập lại.',
    en: 'The sign-in has expired or was begun elsewhere. Please sign in again.',
  },
  signInAgain: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  signedOutReason: {
    vi: 'Quý vị có thể đóng trang này, hoặc để người khác đăng nhập.',
    en: 'You can close this page, or let somebody else sign in.',
  },
});
