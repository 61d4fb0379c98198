import { defineMessages, personMessages } from '#libs/http';

/** Every code with which what concerns people is refused. */
export const peopleMessages = defineMessages({
  ...personMessages,
  'candidate-not-found': { en: 'There is no such entry on the list.', vi: 'Không có mục này trong danh sách.' },
  'candidate-already-closed': { en: 'The entry was closed before.', vi: 'Mục này đã được xử lý.' },
  'test-person-not-found': { en: 'There is no such person on record.', vi: 'Không có người này trong hồ sơ.' },
  'merge-not-found': { en: 'There is no such merge.', vi: 'Không có lần gộp hồ sơ này.' },
  'merge-already-undone': { en: 'The merge was undone before.', vi: 'Lần gộp hồ sơ này đã được hủy.' },
  'same-person-twice': { en: 'Two people are needed to be merged.', vi: 'Cần hai hồ sơ khác nhau để gộp.' },
  'person-already-merged': {
    en: 'The person was merged into another before: merge with that one, or undo it first.',
    vi: 'Hồ sơ này đã được gộp vào hồ sơ khác: hãy gộp với hồ sơ đó, hoặc hủy lần gộp trước.',
  },
});

export type PeopleRefusal = keyof typeof peopleMessages;
