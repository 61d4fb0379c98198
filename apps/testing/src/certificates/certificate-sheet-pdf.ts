import { drawCertificateSheet } from '#libs/documents';
import type { ResultValue, TestMethod } from '#libs/vocabulary';

/** What is printed on a certificate. Times are shown as they are in Vietnam. */
export interface PrintedCertificate {
  readonly number: string;
  /** Of the QR code. */
  readonly text: string;
  readonly fullName: string;
  readonly birth: string;
  readonly document: string | null;
  readonly value: ResultValue;
  readonly method: TestMethod;
  readonly sampledAt: Date;
  readonly resultedAt: Date;
  readonly laboratory: string;
  readonly validUntil: Date | null;
}

const VALUES: Readonly<Record<ResultValue, string>> = {
  positive: 'DƯƠNG TÍNH · POSITIVE',
  negative: 'ÂM TÍNH · NEGATIVE',
  undetermined: 'KHÔNG XÁC ĐỊNH · UNDETERMINED',
  invalid: 'MẪU KHÔNG ĐẠT · INVALID',
};

const METHODS: Readonly<Record<TestMethod, string>> = {
  'rt-pcr': 'RT-PCR',
  'rapid-antigen': 'Xét nghiệm nhanh kháng nguyên · Rapid antigen test',
  immunoassay: 'Xét nghiệm miễn dịch · Immunoassay',
  culture: 'Nuôi cấy · Culture',
};

const SCAN_VI =
  'Quét mã để kiểm tra giấy này còn giá trị hay đã được thay thế. Chỉ có giá trị khi xuất trình cùng giấy tờ tùy thân.';
const SCAN_EN =
  'Scan the code to see whether this certificate still holds or was replaced. Valid only with an identity document.';

/** One page of A4 in both languages, with a signed code that shows whether it still holds. */
export function drawCertificate(printed: PrintedCertificate, createdAt: Date): Promise<Buffer> {
  return drawCertificateSheet(
    {
      title: 'Giấy chứng nhận kết quả xét nghiệm SARS-CoV-2',
      heading: { vi: 'KẾT QUẢ XÉT NGHIỆM SARS-CoV-2', en: 'SARS-CoV-2 test result' },
      verdict: VALUES[printed.value],
      lines: linesOf(printed),
      code: printed.text,
      notes: { vi: SCAN_VI, en: SCAN_EN },
    },
    createdAt,
  );
}

function linesOf(printed: PrintedCertificate): [string, string][] {
  return [
    ['Họ và tên · Full name', printed.fullName],
    ['Ngày sinh · Date of birth', printed.birth],
    ['Giấy tờ tùy thân · Identity document', printed.document ?? '–'],
    ['Phương pháp · Method', METHODS[printed.method]],
    ['Thời điểm lấy mẫu · Collected', shown(printed.sampledAt)],
    ['Thời điểm trả kết quả · Result', shown(printed.resultedAt)],
    ['Phòng xét nghiệm · Laboratory', printed.laboratory],
    ['Có giá trị đến · Valid until', printed.validUntil ? shown(printed.validUntil) : '–'],
    ['Số · Number', printed.number],
  ];
}

const shown = (at: Date): string =>
  new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' }).format(at);
