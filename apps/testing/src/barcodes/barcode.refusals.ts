import { defineMessages, type ProblemMessage } from '#libs/http';
import type { BarcodeRefusal } from '#libs/vocabulary';
import type { LabelRefusal } from './barcode.rules.js';

const fieldMessages: Record<BarcodeRefusal | LabelRefusal, ProblemMessage> = defineMessages({
  'barcode-malformed': {
    en: 'A barcode of the platform has ten characters; another’s is named with its assigner.',
    vi: 'Mã vạch của hệ thống gồm mười ký tự; mã của đơn vị khác phải kèm đơn vị cấp mã.',
  },
  'barcode-mistyped': { en: 'The barcode is mistyped.', vi: 'Mã vạch bị gõ sai.' },
  'barcode-not-issued': {
    en: 'No label with this barcode was issued.',
    vi: 'Chưa có nhãn nào được cấp với mã vạch này.',
  },
  'barcode-of-another-facility': {
    en: 'The label was issued to another facility.',
    vi: 'Nhãn này được cấp cho cơ sở khác.',
  },
  'barcode-void': {
    en: 'The label is void: another was printed in its stead.',
    vi: 'Nhãn này đã bị hủy: nhãn khác đã được in thay thế.',
  },
  'barcode-taken': { en: 'Another specimen has this barcode.', vi: 'Mã vạch này đã được dùng cho mẫu khác.' },
});

/** Every code with which a barcode, a block or a reprint is refused. */
export const barcodeMessages = defineMessages({
  ...fieldMessages,
  'barcode-block-not-found': { en: 'There is no such block of barcodes.', vi: 'Không có dải mã vạch này.' },
  'label-not-of-block': { en: 'The label is not of this block.', vi: 'Nhãn này không thuộc dải mã vạch.' },
});
