import type { SupplyReportBody } from './supply-report.dto.js';
import type { SupplyReportRefusal } from './supply-report.refusals.js';

export interface ReportFault {
  readonly code: SupplyReportRefusal;
  readonly path: string;
}

/** How a reporter says who it is. */
export type Credential =
  | { readonly by: 'officer' }
  | { readonly by: 'code'; readonly phone: string; readonly code: string }
  | { readonly by: 'token'; readonly token: string };

type Typed = Pick<SupplyReportBody, 'kind' | 'goods' | 'phone' | 'code' | 'token'>;

/** What is wrong with a report whatever it is about; undefined where nothing is. */
export function faultOfReport({ kind, goods = [] }: Typed): ReportFault | undefined {
  const isOfGoods = kind === 'has' || kind === 'out-of';
  if (isOfGoods && goods.length === 0) return { code: 'report-goods-missing', path: 'goods' };
  return !isOfGoods && goods.length > 0 ? { code: 'report-goods-unneeded', path: 'goods' } : undefined;
}

/**
 * Who reports: a phone where one is named, whoever else has signed in; else an officer.
 * @param isOfficer whether who asks may write about points at all
 */
export function credentialOf({ phone, code, token }: Typed, isOfficer: boolean): Credential | ReportFault {
  if (token !== undefined) return { by: 'token', token };
  if (phone === undefined) return isOfficer ? { by: 'officer' } : { code: 'report-phone-missing', path: 'phone' };
  return code === undefined ? { code: 'report-code-missing', path: 'code' } : { by: 'code', phone, code };
}
