import { PROVINCE, VI_THANH, WARD_ONE } from './areas.js';

/** A member of staff of a home, but for what he signs in with. */
export interface StaffAccount {
  /** Synthetic: every middle name is Thử. */
  readonly name: string;
  readonly role: string;
  readonly areas: readonly string[];
  readonly facility: string | null;
}

/** A checkpoint of `reference-data/facilities.json`. */
const CHECKPOINT = 'CP-VI-TAN';

/** A quarantine facility of the same file. */
const QUARANTINE_FACILITY = 'KCL-930-1';

/** One for each role. */
export const STAFF: readonly StaffAccount[] = [
  { name: 'Nguyễn Thử An', role: 'province-administrator', areas: [PROVINCE], facility: null },
  { name: 'Trần Thử Bình', role: 'district-administrator', areas: [VI_THANH], facility: null },
  { name: 'Lê Thử Chi', role: 'commune-officer', areas: [WARD_ONE], facility: null },
  { name: 'Phạm Thử Dũng', role: 'checkpoint-officer', areas: [], facility: CHECKPOINT },
  { name: 'Huỳnh Thử Giang', role: 'checkpoint-lead', areas: [VI_THANH], facility: null },
  { name: 'Võ Thử Hạnh', role: 'place-owner', areas: [WARD_ONE], facility: null },
  { name: 'Đặng Thử Khoa', role: 'covid-team-member', areas: [WARD_ONE], facility: null },
  { name: 'Bùi Thử Lan', role: 'contact-tracer', areas: [PROVINCE], facility: null },
  { name: 'Đỗ Thử Minh', role: 'epidemiologist', areas: [PROVINCE], facility: null },
  { name: 'Ngô Thử Oanh', role: 'sampling-officer', areas: [], facility: 'TTYT-930' },
  { name: 'Dương Thử Phúc', role: 'laboratory-technician', areas: [], facility: 'BV-DK-HG' },
  { name: 'Lý Thử Quyên', role: 'laboratory-lead', areas: [], facility: 'BV-DK-HG' },
  { name: 'Mai Thử Sen', role: 'vaccination-officer', areas: [], facility: 'TTYT-930' },
  { name: 'Phan Thử Tâm', role: 'quarantine-officer', areas: [], facility: QUARANTINE_FACILITY },
  { name: 'Hồ Thử Nga', role: 'analyst', areas: [PROVINCE], facility: null },
];
