import { localDayOf } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { KeptRecord } from '../device/kept-record';

/** With it the same phone reports until the day ends, without another code. It tells no number. */
interface ReportPass {
  readonly token: string;
  /** The local day on which the code was told. */
  readonly day: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const kept = new KeptRecord<ReportPass>('lachan.report-pass', DAY_MS, (value) => {
  const { token, day } = (value ?? {}) as Partial<Record<keyof ReportPass, unknown>>;
  return typeof token === 'string' && typeof day === 'string' ? { token, day } : undefined;
});

/** The token of this day; undefined where there is none. */
export function reportPass(): string | undefined {
  const pass = kept.read();
  return pass?.day === localDayOf(businessNow()) ? pass.token : undefined;
}

export function keepReportPass(token: string): void {
  kept.keep({ token, day: localDayOf(businessNow()) });
}

export function forgetReportPass(): void {
  kept.forget();
}
