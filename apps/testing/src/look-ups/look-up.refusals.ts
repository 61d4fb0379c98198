import { defineMessages } from '#libs/http';

/** Why nothing is told. None of them says whether there is such a slip. */
export const lookUpMessages = defineMessages({
  'slip-code-malformed': { en: 'A slip code has twelve letters and digits.', vi: 'Mã phiếu gồm mười hai chữ và số.' },
  'slip-code-mistyped': { en: 'The slip code was mistyped.', vi: 'Mã phiếu bị gõ nhầm.' },
  'look-up-locked': {
    en: 'There were too many attempts for this slip. Call the number on it, or try again tomorrow.',
    vi: 'Phiếu này đã bị thử sai quá nhiều lần. Hãy gọi số trên phiếu hoặc thử lại vào ngày mai.',
  },
  'look-up-code-wrong': {
    en: 'The code is wrong or has run out. A code comes by SMS only where slip, birth and phone fit.',
    vi: 'Mã không đúng hoặc đã hết hạn. Mã chỉ được gửi khi mã phiếu, ngày sinh và số điện thoại khớp nhau.',
  },
  'look-up-ended': {
    en: 'The look-up has ended. Please begin again.',
    vi: 'Phiên tra cứu đã kết thúc. Hãy tra cứu lại.',
  },
});
