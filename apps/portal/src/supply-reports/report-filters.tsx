import { Link } from 'react-router';
import { useOwnCommunes } from '../areas/own-areas';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Select } from '../parts/select';
import type { ReportFilter } from './supply-report';
import { supplyReportsTexts } from './supply-reports.texts';

interface ReportFiltersProps {
  readonly filter: ReportFilter;
  readonly onChange: (filter: Pick<ReportFilter, 'status' | 'commune'>) => void;
}

export function ReportFilters({ filter: { status, commune, point }, onChange }: ReportFiltersProps) {
  const t = useTexts(supplyReportsTexts);
  const options = useOwnCommunes();
  return (
    <>
      <div className="filters">
        <Select
          label={t('status')}
          value={status === 'decided' ? 'decided' : ''}
          emptyLabel={t('undecided')}
          options={[{ value: 'decided', label: t('decided') }]}
          onChange={(chosen) => onChange({ commune, status: chosen === 'decided' ? 'decided' : 'undecided' })}
        />
        <Select
          label={t('commune')}
          value={commune}
          emptyLabel={t('all')}
          options={options}
          onChange={(chosen) => onChange({ status, commune: chosen })}
        />
      </div>
      {point === undefined ? null : (
        <p>
          {t('ofPoint')} <Link to={addressOf('supplyReports')}>{t('ofAllPoints')}</Link>
        </p>
      )}
    </>
  );
}
