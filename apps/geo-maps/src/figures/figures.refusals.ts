import { defineMessages } from '#libs/http';

/** Every code with which a request about the figures of an area can be refused. */
export const figuresMessages = defineMessages({
  'area-not-found': {
    en: 'There is no such area on that day, or it is not one of yours.',
    vi: 'Không có địa bàn này vào ngày đó, hoặc không thuộc địa bàn của bạn.',
  },
});

export type FiguresRefusal = keyof typeof figuresMessages;
