import { defineMessages } from '#libs/http';

/** Every code with which a question about measures can be refused, beside that of an unknown area. */
export const measuresMessages = defineMessages({
  'place-or-area-needed': {
    en: 'One of an area, a position (lat and lon) and a regime is needed.',
    vi: 'Cần một trong ba: mã địa bàn, vị trí (lat và lon) hoặc chế độ áp dụng.',
  },
});
