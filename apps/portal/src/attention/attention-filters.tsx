import { useAreaOptions } from '../areas/own-areas';
import { useTexts } from '../language/language';
import { Select } from '../parts/select';
import { attentionTexts } from './attention.texts';
import { ENTRY_STATES, type EntryState, type ListedEntry } from './listed-entry';

export interface AttentionFilter {
  readonly area: string;
  readonly state: EntryState | '';
  readonly level: ListedEntry['level'] | '';
  readonly source: ListedEntry['source'] | '';
  /** Hours, as text. */
  readonly olderThan: string;
}

export const NO_FILTER: AttentionFilter = { area: '', state: '', level: '', source: '', olderThan: '' };

const LEVELS = ['commune', 'district', 'province'] as const;
const SOURCES = ['declaration', 'arrival'] as const;
const HOURS = ['6', '12', '24', '48', '72'] as const;

interface AttentionFiltersProps {
  readonly filter: AttentionFilter;
  readonly onChange: (filter: AttentionFilter) => void;
}

export function AttentionFilters({ filter, onChange }: AttentionFiltersProps) {
  const t = useTexts(attentionTexts);
  const set = (part: Partial<AttentionFilter>): void => onChange({ ...filter, ...part });
  const areas = useAreaOptions();
  return (
    <div className="filters">
      <Select
        label={t('state')}
        value={filter.state}
        emptyLabel={t('all')}
        options={ENTRY_STATES.map((value) => ({ value, label: t(value) }))}
        onChange={(state) => set({ state })}
      />
      <Select
        label={t('area')}
        value={filter.area}
        emptyLabel={t('all')}
        options={areas}
        onChange={(area) => set({ area })}
      />
      <Select
        label={t('level')}
        value={filter.level}
        emptyLabel={t('all')}
        options={LEVELS.map((value) => ({ value, label: t(value) }))}
        onChange={(level) => set({ level })}
      />
      <Select
        label={t('source')}
        value={filter.source}
        emptyLabel={t('all')}
        options={SOURCES.map((value) => ({ value, label: t(value) }))}
        onChange={(source) => set({ source })}
      />
      <Select
        label={t('olderThan')}
        value={filter.olderThan}
        emptyLabel={t('all')}
        options={HOURS.map((value) => ({ value, label: t('hours', { hours: value }) }))}
        onChange={(olderThan) => set({ olderThan })}
      />
    </div>
  );
}
