import type { Language } from '#libs/http';
import type { DeclarationFormCode } from '#libs/vocabulary';

interface PlainWords {
  readonly otherForms: string;
  readonly forms: Readonly<Record<DeclarationFormCode, string>>;
  readonly optional: string;
  readonly onlyIf: string;
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly birthHint: string;
  readonly dateHint: string;
  readonly timeHint: string;
  readonly documentKind: string;
  readonly documentKinds: Readonly<Record<string, string>>;
  readonly documentNumber: string;
  readonly address: string;
  readonly otherProvinces: string;
  readonly countries: string;
  readonly origin: string;
  readonly destination: string;
  readonly stop: string;
  readonly pointText: string;
  readonly send: string;
  readonly taken: string;
  readonly outcome: Readonly<Record<'clear' | 'attention', string>>;
  readonly yourCode: string;
  readonly keepCode: string;
  readonly again: string;
  readonly busy: string;
  readonly alreadySent: string;
}

/** What stands on the form without script beside the questions, which bring their own texts. */
export const PLAIN_WORDS: Readonly<Record<Language, PlainWords>> = {
  vi: {
    otherForms: 'Tờ khai khác',
    forms: {
      'whole-population': 'Khai báo toàn dân',
      'domestic-move': 'Di chuyển nội địa',
      entry: 'Nhập cảnh',
      'self-monitoring': 'Theo dõi sức khỏe hằng ngày',
    },
    optional: 'không bắt buộc',
    onlyIf: 'Chỉ trả lời nếu:',
    choose: 'Chọn',
    yes: 'Có',
    no: 'Không',
    birthHint: 'Ví dụ: 29/02/1984, hoặc 1984.',
    dateHint: 'Ngày/tháng/năm, ví dụ 11/08/2021.',
    timeHint: 'Giờ:phút, ví dụ 07:30.',
    documentKind: 'Loại giấy tờ',
    documentKinds: { 'citizen-id': 'CCCD (12 số)', 'old-identity-card': 'CMND (9 số)', passport: 'Hộ chiếu' },
    documentNumber: 'Số giấy tờ',
    address: 'Số nhà, đường, ấp, khu vực',
    otherProvinces: 'Tỉnh, thành phố khác',
    countries: 'Nước khác',
    origin: 'Nơi đi',
    destination: 'Nơi đến',
    stop: 'Nơi dừng',
    pointText: 'Địa chỉ, bến xe, ga (không bắt buộc)',
    send: 'Gửi tờ khai',
    taken: 'Đã nhận tờ khai',
    outcome: {
      clear: 'Không có dấu hiệu cần theo dõi thêm.',
      attention: 'Cán bộ y tế sẽ liên hệ với bạn. Hãy ở nơi đang ở và hạn chế tiếp xúc.',
    },
    yourCode: 'Mã tờ khai của bạn',
    keepCode: 'Hãy chụp lại hoặc ghi lại mã này và đưa cho cán bộ khi được hỏi. Ai có mã này có thể sửa tờ khai.',
    again: 'Khai tờ khác',
    busy: 'Hệ thống đang bận. Hãy gửi lại sau ít giây; tờ khai không bị gửi hai lần.',
    alreadySent: 'Tờ khai này đã được gửi trước đó với nội dung khác. Nếu muốn gửi tờ khai mới, hãy bấm gửi lần nữa.',
  },
  en: {
    otherForms: 'Other forms',
    forms: {
      'whole-population': 'For everybody',
      'domestic-move': 'Moving within the country',
      entry: 'Entering the country',
      'self-monitoring': 'Daily health report',
    },
    optional: 'optional',
    onlyIf: 'Answer only if:',
    choose: 'Choose',
    yes: 'Yes',
    no: 'No',
    birthHint: 'For example 29/02/1984, or 1984.',
    dateHint: 'Day/month/year, for example 11/08/2021.',
    timeHint: 'Hour:minute, for example 07:30.',
    documentKind: 'Kind of document',
    documentKinds: {
      'citizen-id': 'Citizen ID (12 digits)',
      'old-identity-card': 'Old identity card (9 digits)',
      passport: 'Passport',
    },
    documentNumber: 'Number of the document',
    address: 'House number, street, hamlet',
    otherProvinces: 'Another province',
    countries: 'Another country',
    origin: 'From',
    destination: 'To',
    stop: 'Stop',
    pointText: 'Address, bus station, railway station (optional)',
    send: 'Send the declaration',
    taken: 'The declaration was taken',
    outcome: {
      clear: 'There is no sign that needs attention.',
      attention: 'A health officer will contact you. Stay where you are and meet as few people as possible.',
    },
    yourCode: 'The code of your declaration',
    keepCode: 'Take a picture or write it down, and show it when asked. Whoever has it can correct the declaration.',
    again: 'Make another declaration',
    busy: 'The system is busy. Send it again in a few seconds; it will not be counted twice.',
    alreadySent: 'This form was sent before with other content. To make a new declaration of it, send it once more.',
  },
};
