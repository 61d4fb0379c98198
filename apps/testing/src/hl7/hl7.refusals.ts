import { defineMessages } from '#libs/http';

/** Why a message is refused, beside what any result is refused for. */
export const hl7Messages = defineMessages({
  'hl7-not-a-message': { vi: 'Nội dung không phải bản tin HL7', en: 'The body is not an HL7 message' },
  'hl7-charset-unsupported': {
    vi: 'Bảng mã ở MSH-18 không được hỗ trợ: dùng UNICODE UTF-8, ASCII hoặc 8859/1',
    en: 'The character set in MSH-18 is not supported: send UNICODE UTF-8, ASCII or 8859/1',
  },
  'hl7-bytes-not-in-charset': {
    vi: 'Nội dung không đúng bảng mã khai báo ở MSH-18',
    en: 'The bytes are not in the character set that MSH-18 declares',
  },
  'hl7-too-many-segments': { vi: 'Bản tin có quá nhiều đoạn', en: 'The message has too many segments' },
  'hl7-field-missing': { vi: 'Thiếu trường bắt buộc', en: 'A required field is missing' },
  'hl7-message-type-unsupported': { vi: 'Chỉ nhận bản tin ORU^R01', en: 'Only ORU^R01 is taken' },
  'hl7-version-unsupported': { vi: 'Chỉ nhận HL7 phiên bản 2.x', en: 'Only version 2 of HL7 is taken' },
  'hl7-not-for-production': {
    vi: 'MSH-11 không phải P: bản tin thử nghiệm không được ghi nhận',
    en: 'MSH-11 is not P: messages of training and debugging are not taken',
  },
  'hl7-segment-missing': { vi: 'Thiếu đoạn bắt buộc', en: 'A required segment is missing' },
  'hl7-segment-out-of-order': { vi: 'Đoạn đứng sai vị trí', en: 'The segment stands where it cannot' },
  'hl7-code-unknown': { vi: 'Mã xét nghiệm không có trong bảng mã', en: 'The code of the test is not in the table' },
  'hl7-value-unknown': { vi: 'Không hiểu giá trị kết quả', en: 'The value of the result is not understood' },
  'hl7-status-unknown': { vi: 'Trạng thái ở OBX-11 không được hỗ trợ', en: 'The status in OBX-11 is not supported' },
  'hl7-time-malformed': { vi: 'Thời điểm không đúng định dạng HL7', en: 'The time is not in the form of HL7' },
  'hl7-tests-differ': {
    vi: 'Một OBR có nhiều kết quả khác nhau',
    en: 'One OBR has several results that differ',
  },
});

export type Hl7Refusal = keyof typeof hl7Messages;
