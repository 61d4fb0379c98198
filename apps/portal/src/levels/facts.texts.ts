import { defineTexts } from '../language/texts';

/** What officers enter of an area. */
export const factsTexts = defineTexts({
  title: { vi: 'Thông tin do cán bộ ghi', en: 'What officers have entered' },
  none: { vi: 'Chưa ai ghi gì cho địa bàn này.', en: 'Nobody has entered anything of this area.' },
  enter: { vi: 'Ghi thông tin', en: 'Enter facts' },
  enterOf: { vi: 'Ghi thông tin của {name}', en: 'Facts of {name}' },
  save: { vi: 'Lưu', en: 'Save' },
  on: { vi: 'Đúng từ ngày', en: 'Holds from' },
  onNeeded: { vi: 'Hãy chọn ngày', en: 'Choose the day' },
  unsaid: { vi: 'Chưa ghi', en: 'Not said' },
  there: { vi: 'Có', en: 'Yes' },
  missing: { vi: 'Không', en: 'No' },
  capacity: { vi: 'Năng lực thu dung, điều trị', en: 'Treatment capacity' },
  people: { vi: 'Số người từ {years} tuổi', en: 'People of {years} years and more' },
  peopleHint: { vi: 'Để tính độ bao phủ vắc xin', en: 'To compute the coverage of vaccines' },
  numberNeeded: { vi: 'Hãy ghi một số nguyên', en: 'Write a whole number' },
  factors: { vi: 'Yếu tố dịch tễ', en: 'Epidemic factors' },
  spreadTo: { vi: 'Số đơn vị trực thuộc mà nguồn lây có thể lan đến', en: 'Parts to which the source may spread' },
  document: { vi: 'Số văn bản', en: 'Number of the document' },
  documentHint: { vi: 'Văn bản có các số này', en: 'The document that says so' },
  peopleFact: { vi: '{people} người ({document})', en: '{people} people ({document})' },
  noDocument: { vi: 'chưa ghi văn bản', en: 'no document' },
});
