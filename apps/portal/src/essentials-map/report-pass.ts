import { localDayOf } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { KeptRecord } from '../device/kept-record';

/** With it the same phone reports until the day ends, without another code. */
export interface ReportPass {
  readonly phone: string;
  readonly token: string;
  /** The local day on which the code was told. */
  readonly day: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const kept = new KeptRecord<ReportPass>('lachan.report-pass', DAY_MS, (value) => {
  const { phone, token, day } = (value ?? {}) as Partial<Record<keyof ReportPass, unknown>>;
  return typeof phone === 'string' && typeof token === 'string' && typeof day === 'string'
    ? { phone, token, day }
    : undefined;
});

/** The pass of this day; undefined where there is none. */
export function reportPass(): ReportPass | undefined {
  const pass = kept.read();
  return pass?.day === localDayOf(businessNow()) ? pass : undefined;
}

export function keepReportPass(phone: string, token: string): void {
  kept.keep({ phone, token, day: localDayOf(businessNow()) });
}

export function forgetReportPass(): void {
  kept.forget();
}
