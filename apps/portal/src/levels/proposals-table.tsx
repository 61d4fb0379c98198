import { Link } from 'react-router';
import { LevelTag } from '../covid-map/level-words';
import { useTexts } from '../language/language';
import type { ListedLevel } from '../maps/map-answers';
import { addressOf } from '../navigation/addresses';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { StatusTag } from '../parts/status-tag';
import { levelsTexts } from './levels.texts';
import type { AreaProposal } from './proposed-level';
import { ProposedTag } from './proposed-tag';
import './levels.css';

interface ProposalsTableProps {
  readonly caption: string;
  readonly proposals: readonly AreaProposal[] | undefined;
  readonly levels: readonly ListedLevel[];
  /** Behind the address of an area. */
  readonly search: string;
  readonly error?: unknown;
  readonly retry?: () => void;
}

/** Areas with what holds there, what is proposed, and what stands in the way of a proposal. */
export function ProposalsTable({ caption, proposals, levels, search, error, retry }: ProposalsTableProps) {
  const t = useTexts(levelsTexts);
  const columns = useColumns(levels, search);
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={proposals}
      rowKey={({ areaCode }) => areaCode}
      empty={<EmptyState title={t('none')} />}
      error={error}
      retry={retry}
    />
  );
}

function useColumns(levels: readonly ListedLevel[], search: string): readonly Column<AreaProposal>[] {
  const t = useTexts(levelsTexts);
  const levelOf = new Map(levels.map((level) => [level.areaCode, level]));
  const missing = ({ level, colour }: AreaProposal) => {
    const gaps = level?.missing.map((gap) => t(gap)) ?? [];
    const open = colour !== null && colour.colour !== colour.atMost ? [t('factors')] : [];
    const all = [...gaps, ...open].join(', ');
    return all === '' ? t('nothingMissing') : <span className="wide-cell">{all}</span>;
  };
  return [
    {
      key: 'area',
      title: t('area'),
      cell: ({ areaCode, name }) => (
        <Link className="row-link" to={addressOf('areaLevel', { code: areaCode }) + search}>
          {name}
        </Link>
      ),
    },
    {
      key: 'inForce',
      title: t('inForce'),
      cell: ({ areaCode }) => <LevelTag announced={levelOf.get(areaCode)} />,
    },
    { key: 'proposed', title: t('proposed'), cell: (proposal) => <ProposedTag proposal={proposal} /> },
    { key: 'missing', title: t('missing'), cell: missing },
    {
      key: 'compared',
      title: t('compared'),
      cell: ({ level, colour }) => {
        const isCompared = (level ?? colour)?.verified === true;
        return (
          <StatusTag tone={isCompared ? 'success' : 'warning'}>
            {t(isCompared ? 'isCompared' : 'notCompared')}
          </StatusTag>
        );
      },
    },
  ];
}
