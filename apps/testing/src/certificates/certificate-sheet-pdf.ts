import { A4_WIDTH, drawDocument, millimetres, type Box, type Sheet } from '#libs/documents';
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

const LEFT = millimetres(22);
const WIDTH = A4_WIDTH - 2 * LEFT;
const QR_SIDE = millimetres(60);
const LINE = millimetres(13);
/** Millimetres from the top of the page. */
const FIRST_LINE = 70;
const SCAN_VI =
  'Quét mã để kiểm tra giấy này còn giá trị hay đã được thay thế. Chỉ có giá trị khi xuất trình cùng giấy tờ tùy thân.';
const SCAN_EN =
  'Scan the code to see whether this certificate still holds or was replaced. Valid only with an identity document.';

/** One page of A4 in both languages, with a signed code that shows whether it still holds. */
export function drawCertificate(printed: PrintedCertificate, createdAt: Date): Promise<Buffer> {
  const title = 'Giấy chứng nhận kết quả xét nghiệm SARS-CoV-2';
  return drawDocument({ title, language: 'vi', createdAt }, (sheet) => {
    drawHead(sheet, printed);
    linesOf(printed).forEach(([label, value], index) => drawLine(sheet, index, label, value));
    drawCode(sheet, printed.text);
  });
}

function drawHead(sheet: Sheet, { value }: PrintedCertificate): void {
  const at = (top: number, height: number): Box => ({
    ...{ x: LEFT, width: WIDTH },
    ...{ y: millimetres(top), height: millimetres(height) },
  });
  const strong = { weight: 'semibold', align: 'center', sizeMin: 14 } as const;
  sheet.write({ ...at(20, 12), ...strong, text: 'KẾT QUẢ XÉT NGHIỆM SARS-CoV-2', size: 22 });
  sheet.write({ ...at(31, 8), text: 'SARS-CoV-2 test result', size: 13, align: 'center' });
  sheet.write({ ...at(46, 14), ...strong, text: VALUES[value], size: 26 });
}

function drawLine(sheet: Sheet, index: number, label: string, value: string): void {
  const y = millimetres(FIRST_LINE) + index * LINE;
  const line = { x: LEFT, width: WIDTH };
  sheet.write({ ...line, y, height: millimetres(5), text: label, size: 9 });
  const below = { ...line, y: y + millimetres(4.5), height: millimetres(8) };
  sheet.write({ ...below, text: value, size: 14, sizeMin: 7, weight: 'semibold' });
}

function drawCode(sheet: Sheet, text: string): void {
  const top = millimetres(208);
  sheet.drawQrCode(text, { x: LEFT, y: top, side: QR_SIDE });
  const x = LEFT + QR_SIDE + millimetres(10);
  const column = { x, width: A4_WIDTH - LEFT - x, size: 10, sizeMin: 8 };
  sheet.write({ ...column, y: top, height: millimetres(30), text: SCAN_VI });
  sheet.write({ ...column, y: top + millimetres(32), height: millimetres(24), text: SCAN_EN });
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
