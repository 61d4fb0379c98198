import { defineMessages } from '#libs/http';

/** Every code with which a question about measures can be refused, beside that of an unknown area. */
export const measuresMessages = defineMessages({
  'place-or-area-needed': {
    en: 'Either an area or a position (lat and lon) is needed, and not both.',
    vi: 'Cần mã địa bàn hoặc vị trí (lat và lon), không cùng lúc cả hai.',
  },
});
