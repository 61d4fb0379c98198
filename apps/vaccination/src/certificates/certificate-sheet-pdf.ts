import { drawCertificateSheet, shownBirth } from '#libs/documents';
import type { Vaccine } from '#libs/vocabulary';
import type { CertificateStatement } from './certificate.rules.js';

/** What is printed on a certificate. */
export interface PrintedVaccinationCertificate {
  readonly statement: CertificateStatement;
  /** The text of the code. */
  readonly qr: string;
  readonly certificateId: string;
  readonly issuer: string;
  readonly facility: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

const NAMES: Readonly<Record<Vaccine, string>> = {
  astrazeneca: 'AstraZeneca (Vaxzevria)',
  pfizer: 'Comirnaty (Pfizer-BioNTech)',
  moderna: 'Spikevax (Moderna)',
  'vero-cell': 'Vero Cell (Sinopharm)',
  'sputnik-v': 'Sputnik V (Gamaleya)',
  abdala: 'Abdala (CIGB)',
  janssen: 'Janssen (Johnson & Johnson)',
  'hayat-vax': 'Hayat-Vax',
};
const SCAN_VI =
  'Quét mã để kiểm tra giấy này còn giá trị hay đã được thay thế. Do tỉnh cấp, không phải giấy xác nhận quốc gia. Chỉ có giá trị khi xuất trình cùng giấy tờ tùy thân.';
const SCAN_EN =
  'Scan the code to see whether this certificate still holds. Issued by the province; not the national certificate. Valid only with an identity document.';

/** One page of A4 in both languages, with the signed code. */
export function drawVaccinationCertificate(printed: PrintedVaccinationCertificate): Promise<Buffer> {
  const { statement, qr, issuedAt } = printed;
  return drawCertificateSheet(
    {
      title: 'Giấy xác nhận tiêm chủng COVID-19',
      heading: { vi: 'GIẤY XÁC NHẬN TIÊM CHỦNG COVID-19', en: 'COVID-19 vaccination certificate' },
      verdict: `MŨI · DOSE ${statement.doseNumber}/${statement.ofDoses}`,
      lines: linesOf(printed),
      code: qr,
      notes: { vi: SCAN_VI, en: SCAN_EN },
    },
    issuedAt,
  );
}

function linesOf({ statement, ...printed }: PrintedVaccinationCertificate): [string, string][] {
  return [
    ['Họ và tên · Full name', statement.fullName],
    ['Ngày sinh · Date of birth', shownBirth(statement.birth, 'local')],
    ['Bệnh được phòng · Disease targeted', 'COVID-19'],
    ['Vắc xin · Vaccine', NAMES[statement.vaccine]],
    ['Ngày tiêm · Date of vaccination', statement.vaccinatedOn.split('-').reverse().join('/')],
    ['Nơi tiêm · Place', printed.facility],
    ['Đơn vị cấp · Issuer', printed.issuer],
    ['Ngày cấp · Issued', shown(printed.issuedAt)],
    ['Mã có giá trị đến · Code valid until', shown(printed.expiresAt)],
    ['Số · Number', printed.certificateId],
  ];
}

const shown = (at: Date): string =>
  new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' }).format(at);
