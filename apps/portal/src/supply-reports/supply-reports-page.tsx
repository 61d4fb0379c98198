import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCursorPages } from '../api/use-cursor-pages';
import { essentialsMapTexts } from '../essentials-map/essentials-map.texts';
import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import { PagedTable } from '../parts/paged-table';
import { useMe } from '../session/session';
import { REGISTER } from '../supply-points/registered-point';
import { inHand, nextInLine } from './in-line.rules';
import { useReportColumns } from './report-columns';
import { ReportFilters } from './report-filters';
import { ReportInHand } from './report-in-hand';
import { readReports, REPORTS, type Decided, type ReportFilter, type SupplyReport } from './supply-report';
import { supplyReportsTexts } from './supply-reports.texts';

/** What citizens reported, for the officer who says whether it was true: one in hand, the others in line. */
export default function SupplyReportsPage() {
  const t = useTexts(supplyReportsTexts);
  const mayDecide = useMe().data?.scopes.includes('supply-points:write') ?? false;
  const [search] = useSearchParams();
  const point = search.get('point') ?? undefined;
  const [chosen, setChosen] = useState<Pick<ReportFilter, 'status' | 'commune'>>({ status: 'undecided', commune: '' });
  const filter = { ...chosen, point };
  const list = useCursorPages([REPORTS, filter], (cursor, signal) => readReports(filter, cursor, signal));
  const line = useLine(list.data?.items);
  const columns = useReportColumns(filter.status, line.takeUp);
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <ReportFilters filter={filter} onChange={setChosen} />
      <div ref={line.outcome} tabIndex={-1} className="step">
        {line.decided === undefined ? null : <Outcome decided={line.decided} />}
      </div>
      {line.report === undefined ? null : (
        <div ref={line.panel} tabIndex={-1} className="step">
          <ReportInHand key={line.report.id} report={line.report} mayDecide={mayDecide} {...line.acts} />
        </div>
      )}
      <PagedTable
        caption={t('caption')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        none={t(filter.status === 'undecided' ? 'none' : 'noneDecided')}
      />
    </>
  );
}

/** The report in hand and the way through the others. Keyboard and screen reader are led to whatever comes to hand. */
function useLine(items: readonly SupplyReport[] = []) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string>();
  const [decided, setDecided] = useState<Decided>();
  // Out of the line at once, and not only when the list has come again.
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const waiting = items.filter(({ id, decision }) => decision === null && !done.has(id));
  const report = inHand(waiting, chosen);
  const { panel, outcome, lead } = useLeading(report?.id);
  const takeUp = (id: string | undefined): void => {
    if (id === report?.id) return panel.current?.focus();
    lead();
    setChosen(id);
  };
  const next = report && nextInLine(waiting, report.id);
  const readAnew = (): void => {
    void queries.invalidateQueries({ queryKey: [REPORTS] });
    void queries.invalidateQueries({ queryKey: [REGISTER] });
  };
  const acts = {
    onSkip: next === undefined ? undefined : () => takeUp(next),
    onDecided: (told: Decided): void => {
      setDecided(told);
      setDone(new Set([...done, told.id]));
      takeUp(next);
      readAnew();
    },
    onPassed: readAnew,
  };
  return { report, panel, outcome, takeUp, decided, acts };
}

/** Leads the focus to what comes to hand after an act; where nothing does, to what the act has led to. */
function useLeading(inHandNow: string | undefined) {
  const panel = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const mustLead = useRef(false);
  useEffect(() => {
    if (!mustLead.current) return;
    mustLead.current = false;
    (panel.current ?? outcome.current)?.focus();
  }, [inHandNow]);
  const lead = (): void => {
    mustLead.current = true;
  };
  return { panel, outcome, lead };
}

function Outcome({ decided: { pointName, decision, shown } }: { readonly decided: Decided }) {
  const t = useTexts(supplyReportsTexts);
  const onMap = useTexts(essentialsMapTexts);
  return (
    <Notification tone="success" title={t('done', { decision: t(decision) })}>
      <p>
        {shown === null
          ? t('goneNow', { name: pointName })
          : t('nowShown', { name: pointName, state: onMap(`${shown}State`) })}
      </p>
    </Notification>
  );
}
