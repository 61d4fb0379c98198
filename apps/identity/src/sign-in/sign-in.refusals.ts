import { defineMessages } from '#libs/http';

/** Why a page of sign-in cannot go on; what the visitor can mend stands on the page itself. */
export const SIGN_IN_MESSAGES = defineMessages({
  'sign-in-over': {
    vi: 'Phiên đăng nhập này đã hết hạn hoặc thuộc về trình duyệt khác. Hãy bắt đầu lại.',
    en: 'This sign-in has expired or belongs to another browser. Start again.',
  },
  'forged-form': {
    vi: 'Biểu mẫu không phải từ trang này gửi đi. Hãy mở lại trang và thử lần nữa.',
    en: 'The form was not sent from this page. Open the page again and retry.',
  },
  'outside-sign-in-failed': {
    vi: 'Không đăng nhập được qua hệ thống ngoài. Hãy thử lại hoặc dùng mật khẩu.',
    en: 'Signing in through the other system failed. Try again or use your password.',
  },
});
