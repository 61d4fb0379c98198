import { defineMessages } from '#libs/http';

/** Every code with which a question for a pack is refused. */
export const offlinePackMessages = defineMessages({
  'district-not-found': { en: 'There is no such district today.', vi: 'Hiện không có huyện, thị xã, thành phố này.' },
});
