import { defineMessages } from '#libs/http';

/** Every code with which a specimen or a step of its way is refused. */
export const specimenMessages = defineMessages({
  'specimen-not-found': { en: 'There is no such specimen.', vi: 'Không có mẫu này.' },
  'barcode-ambiguous': {
    en: 'Several assigners have used this barcode: name one.',
    vi: 'Nhiều đơn vị đã dùng mã vạch này: hãy chỉ rõ đơn vị cấp mã.',
  },
  'facility-not-found': { en: 'There is no such facility.', vi: 'Không có cơ sở này.' },
  'collected-in-the-future': {
    en: 'The time of collection lies in the future.',
    vi: 'Thời điểm lấy mẫu nằm trong tương lai.',
  },
  'collected-too-long-ago': {
    en: 'The collection lies too far back to be taken in.',
    vi: 'Thời điểm lấy mẫu đã quá thời hạn được nhận.',
  },
  'onset-after-collection': {
    en: 'The onset of symptoms lies after the collection.',
    vi: 'Ngày khởi phát sau ngày lấy mẫu.',
  },
  'step-out-of-order': {
    en: 'The specimen is not at a point from which this step leads on.',
    vi: 'Mẫu chưa ở bước có thể chuyển sang bước này.',
  },
  'step-before-the-last': {
    en: 'The step lies before the one that came before it.',
    vi: 'Thời điểm của bước này sớm hơn bước trước đó.',
  },
  'step-in-the-future': {
    en: 'The time of the step lies in the future.',
    vi: 'Thời điểm của bước nằm trong tương lai.',
  },
  'laboratory-not-found': { en: 'There is no such laboratory.', vi: 'Không có phòng xét nghiệm này.' },
  'dispatch-to-itself': {
    en: 'A consignment goes to another facility than the one that sends it.',
    vi: 'Lô mẫu phải được gửi đến một cơ sở khác nơi gửi.',
  },
  'item-expected': {
    en: 'An item of a batch has an idempotencyKey and a specimen, and nothing else.',
    vi: 'Mỗi mục trong lô gồm idempotencyKey và specimen, không gì khác.',
  },
  'conflict-not-found': { en: 'There is no such conflict.', vi: 'Không có mục xung đột này.' },
  'conflict-already-closed': { en: 'The conflict was settled before.', vi: 'Mục xung đột này đã được xử lý.' },
});

export type SpecimenRefusal = keyof typeof specimenMessages;
