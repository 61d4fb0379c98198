import { defineMessages } from '#libs/http';

/** Every code with which a session is not closed. */
export const sessionClosingMessages = defineMessages({
  'visits-still-open': {
    en: 'People are still at the session: they leave first.',
    vi: 'Vẫn còn người tại buổi tiêm: phải cho họ rời điểm tiêm trước.',
  },
});
