import { defineMessages } from '#libs/http';

/** Why no certificate is printed. */
export const certificateMessages = defineMessages({
  'certificate-not-found': {
    en: 'There is no released result of this version.',
    vi: 'Không có kết quả đã trả của phiên bản này.',
  },
  'certificate-of-replaced-result': {
    en: 'This version of the result was replaced or withdrawn.',
    vi: 'Phiên bản kết quả này đã được thay thế hoặc thu hồi.',
  },
});
