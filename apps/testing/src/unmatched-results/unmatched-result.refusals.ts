import { defineMessages } from '#libs/http';

/** Why a result of another system, or what is done with one that waits, is refused. */
export const unmatchedResultMessages = defineMessages({
  'nothing-to-withdraw': {
    vi: 'Không có kết quả nào để thu hồi',
    en: 'There is no result that could be withdrawn',
  },
  'sender-without-facility': {
    vi: 'Hệ thống gửi phải thuộc một cơ sở',
    en: 'Who sends results must speak for a facility',
  },
  'unmatched-result-not-found': { vi: 'Không có mục này trong danh sách', en: 'There is no such entry on the list' },
  'unmatched-result-already-closed': { vi: 'Mục này đã được xử lý', en: 'The entry was closed before' },
  'result-conflict': {
    vi: 'Kết quả khác với kết quả đã trả; đã đưa vào danh sách chờ xem xét',
    en: 'It contradicts the result that was released; it waits in the work list',
  },
  'result-waits-for-specimen': {
    vi: 'Chưa có mẫu với mã này; kết quả nằm trong danh sách chờ ghép',
    en: 'No specimen has this barcode; the result waits in the work list',
  },
});

export type UnmatchedResultRefusal = keyof typeof unmatchedResultMessages;
