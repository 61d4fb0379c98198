import type { ShownState } from '#libs/vocabulary';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { readPointRecord } from '../supply-points/registered-point';

export type SupplyReport = components['schemas']['SupplyReportDto'];
export type ReportDecision = components['schemas']['DecideReportBody']['decision'];

export interface ReportFilter {
  readonly status: 'undecided' | 'decided';
  readonly commune: string;
  readonly point: string | undefined;
}

/** Of queries that list reports. */
export const REPORTS = 'supply-reports';
const PAGE_ITEMS = 25;

export async function readReports(filter: ReportFilter, cursor: string | undefined, signal: AbortSignal) {
  const { status, commune, point } = filter;
  const given = { ...(commune && { commune }), ...(point !== undefined && { point }), ...(cursor && { cursor }) };
  const order = status === 'undecided' ? ('disputed-first' as const) : ('newest-first' as const);
  const query = { ...given, status, order, limit: PAGE_ITEMS };
  return (await api.GET('/v1/supply-reports', { params: { query }, signal })).data;
}

/** What was decided of a report, and what is shown of its point since then. */
export interface Decided {
  /** Of the report. */
  readonly id: string;
  readonly pointName: string;
  readonly decision: ReportDecision;
  /** Null where the point is gone for good. */
  readonly shown: ShownState | null;
}

/** @param note why; empty where nothing is to be said */
export async function decideReport(report: SupplyReport, decision: ReportDecision, note: string): Promise<Decided> {
  const body = { decision, ...(note.trim() !== '' && { note: note.trim() }) };
  await api.POST('/v1/supply-reports/{id}/decisions', { params: { path: { id: report.id } }, body });
  const point = await readPointRecord(report.supplyPointId);
  const shown = point === null || point.closedAt !== null ? null : point.state.value;
  return { id: report.id, pointName: report.supplyPointName, decision, shown };
}
