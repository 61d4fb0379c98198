import { defineMessages } from '#libs/http';

/** Every code with which a list of rapid tests is refused, beside those of specimens and results. */
export const rapidTestMessages = defineMessages({
  'listed-twice': { en: 'It is in the list twice.', vi: 'Mục này có hai lần trong danh sách.' },
  'not-in-list': {
    en: 'It is not among the people of the list.',
    vi: 'Mục này không có trong danh sách những người được xét nghiệm.',
  },
});

export type RapidTestRefusal = keyof typeof rapidTestMessages;
