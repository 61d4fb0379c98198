import { defineMessages } from '#libs/http';
import type { FieldRefusal } from '../field.refusals.js';

/** Every code with which a rule can refuse a declaration, its correction or its review. */
export const declarationMessages = defineMessages({
  'declared-too-long-ago': {
    en: 'The declaration lies too far back to be taken.',
    vi: 'Tờ khai đã quá thời hạn được nhận.',
  },
  'declared-in-the-future': {
    en: 'The time of the declaration lies in the future.',
    vi: 'Thời điểm khai nằm trong tương lai.',
  },
  'place-not-found': { en: 'There is no such place.', vi: 'Không có địa điểm này.' },
  'place-closed': { en: 'The place was closed at that time.', vi: 'Địa điểm đã đóng vào thời điểm đó.' },
  'commune-not-found': { en: 'There is no such commune on that day.', vi: 'Không có xã, phường này vào ngày đó.' },
  'province-not-found': {
    en: 'There is no such other province on that day; residents of this one name their commune.',
    vi: 'Không có tỉnh khác này vào ngày đó; người trong tỉnh phải ghi xã, phường.',
  },
  'declaration-not-found': { en: 'There is no such declaration.', vi: 'Không có tờ khai này.' },
  'declaration-group-not-found': { en: 'There is no such group.', vi: 'Không có nhóm khai này.' },
  'group-member-refused': {
    en: 'Nobody of the group was taken: mend what is named and send the whole group again.',
    vi: 'Chưa nhận tờ khai nào của nhóm: hãy sửa các chỗ được nêu rồi gửi lại cả nhóm.',
  },
  'item-expected': {
    en: 'An item of a batch has an idempotencyKey and a declaration, and nothing else.',
    vi: 'Mỗi mục trong lô gồm idempotencyKey và declaration, không gì khác.',
  },
  'form-not-in-force': {
    en: 'The form was not yet asked on that day.',
    vi: 'Mẫu tờ khai chưa được áp dụng vào ngày đó.',
  },
  'questionnaire-version-not-in-force': {
    en: 'Another version of the form is asked: fetch it and answer its questions.',
    vi: 'Mẫu tờ khai đang áp dụng là phiên bản khác: hãy tải lại và trả lời theo mẫu đó.',
  },
  'form-differs': {
    en: 'A correction answers the form of the declaration; make a new declaration with the other form.',
    vi: 'Chỉ sửa được trên cùng mẫu tờ khai; hãy khai tờ mới theo mẫu kia.',
  },
  'not-asked': {
    en: 'This is not asked here: another answer leaves it out.',
    vi: 'Mục này không được hỏi: một câu trả lời khác đã loại trừ nó.',
  },
  'date-too-early': { en: 'The day lies too far back.', vi: 'Ngày này quá sớm.' },
  'date-too-late': { en: 'The day lies too far ahead.', vi: 'Ngày này quá muộn.' },
  'correction-too-late': {
    en: 'The declaration can no longer be corrected; make a new one.',
    vi: 'Đã quá thời hạn sửa tờ khai; hãy khai tờ mới.',
  },
});

export type DeclarationRefusal = keyof typeof declarationMessages | FieldRefusal;
