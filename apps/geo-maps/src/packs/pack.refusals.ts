import { defineMessages } from '#libs/http';

/** Codes with which a file is refused for what is said of it beside it, whatever it holds. */
export const packMessages = defineMessages({
  'meridian-without-datum': {
    en: 'A central meridian belongs to VN-2000.',
    vi: 'Kinh tuyến trục chỉ đi cùng hệ VN-2000.',
  },
  'meridian-unknown': {
    en: 'VN-2000 has no central meridian like this.',
    vi: 'Hệ VN-2000 không có kinh tuyến trục này.',
  },
});
