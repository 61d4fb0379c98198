import { defineMessages } from '#libs/http';

/** Every code with which a screening is refused. */
export const screeningMessages = defineMessages({
  'person-or-id': {
    en: 'Name the person, or give the id of one; not both.',
    vi: 'Phải ghi thông tin người tiêm hoặc mã người tiêm, không ghi cả hai.',
  },
  'person-not-found': { en: 'There is no such person.', vi: 'Không có người này.' },
  'screening-form-not-found': {
    en: 'On that day there was no screening form for that age.',
    vi: 'Vào ngày này chưa có phiếu khám sàng lọc cho độ tuổi đó.',
  },
  'screening-form-other': {
    en: 'Another screening form is in force on that day for that age.',
    vi: 'Vào ngày này phiếu khám sàng lọc khác đang có hiệu lực cho độ tuổi đó.',
  },
  'screening-answers-malformed': {
    en: 'An answer is yes, no, or the day since which.',
    vi: 'Mỗi câu trả lời là có, không hoặc ngày bắt đầu.',
  },
  'screening-item-unknown': { en: 'The form does not ask this.', vi: 'Phiếu không có câu hỏi này.' },
  'since-not-asked': { en: 'The form does not ask since when.', vi: 'Phiếu không hỏi ngày bắt đầu của mục này.' },
  'since-in-the-future': { en: 'The day lies after the screening.', vi: 'Ngày bắt đầu sau ngày khám sàng lọc.' },
  'screening-in-the-future': {
    en: 'The screening lies in the future.',
    vi: 'Thời điểm khám sàng lọc nằm trong tương lai.',
  },
  'screening-not-found': { en: 'There is no such screening.', vi: 'Không có lượt khám sàng lọc này.' },
  'screening-of-another-person': {
    en: 'The screening is of another person.',
    vi: 'Lượt khám sàng lọc này là của người khác.',
  },
});
