import { defineMessages } from '#libs/http';

/** Every code with which what concerns notices of corrections is refused. */
export const noticeMessages = defineMessages({
  'notice-not-found': { en: 'There is no such notice.', vi: 'Không có thông báo đính chính này.' },
  'notice-already-confirmed': {
    en: 'The notice was confirmed before.',
    vi: 'Thông báo đính chính này đã được xác nhận.',
  },
});

export type NoticeRefusal = keyof typeof noticeMessages;
