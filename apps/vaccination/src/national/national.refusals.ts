import { defineMessages } from '#libs/http';

/** Every code with which files for the national platform, and its answers, are refused. */
export const nationalMessages = defineMessages({
  'export-not-found': { en: 'No such file was made.', vi: 'Không tìm thấy tệp xuất này.' },
  'row-id-malformed': {
    en: 'The note does not hold the id that our file put there.',
    vi: 'Cột ghi chú không có mã dòng mà tệp xuất đã ghi.',
  },
  'row-not-sent': {
    en: 'No dose with this id was sent to the national platform.',
    vi: 'Không có mũi tiêm nào mang mã này đã được gửi lên nền tảng quốc gia.',
  },
  'dose-changed-since': {
    en: 'The dose was changed after this file was made: it goes with the next one.',
    vi: 'Mũi tiêm đã thay đổi sau khi xuất tệp: sẽ được gửi trong tệp tiếp theo.',
  },
});
