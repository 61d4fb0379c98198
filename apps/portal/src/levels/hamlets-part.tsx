import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LevelTag } from '../covid-map/level-words';
import { useTexts } from '../language/language';
import type { ListedLevel } from '../maps/map-answers';
import { areaLevelsQuery } from '../maps/map-queries';
import { addressOf } from '../navigation/addresses';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { hamletsQuery } from './level-requests';
import { levelsTexts } from './levels.texts';

interface HamletRow {
  readonly code: string;
  readonly name: string;
  readonly level: ListedLevel | undefined;
  /** Said of the hamlet itself, and not taken from its commune. */
  readonly isOwn: boolean;
}

/** The hamlets of a commune with the level that holds in each today. */
export function HamletsPart({ code }: { readonly code: string }) {
  const t = useTexts(levelsTexts);
  const columns = useColumns();
  const hamlets = useQuery(hamletsQuery(code));
  const levels = useQuery(areaLevelsQuery(undefined));
  // Hamlets without a level of their own are not listed there.
  const levelOf = new Map(levels.data?.items.map((level) => [level.areaCode, level]));
  const rows = hamlets.data?.map(({ code: hamlet, name }) => ({
    ...{ code: hamlet, name },
    level: levelOf.get(hamlet) ?? levelOf.get(code),
    isOwn: levelOf.has(hamlet),
  }));
  return (
    <>
      <h2>{t('hamlets')}</h2>
      <DataTable
        caption={t('hamlets')}
        columns={columns}
        rows={levels.data === undefined ? undefined : rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title={t('hamletsNone')} />}
        error={hamlets.error ?? levels.error}
        retry={() => void Promise.all([hamlets.refetch(), levels.refetch()])}
      />
    </>
  );
}

function useColumns(): readonly Column<HamletRow>[] {
  const t = useTexts(levelsTexts);
  return [
    {
      key: 'name',
      title: t('hamlet'),
      cell: ({ code, name }) => (
        <Link className="row-link" to={addressOf('areaLevel', { code })}>
          {name}
        </Link>
      ),
    },
    { key: 'inForce', title: t('inForce'), cell: ({ level }) => <LevelTag announced={level} /> },
    { key: 'source', title: t('source'), cell: ({ isOwn }) => t(isOwn ? 'ownDecision' : 'asCommune') },
  ];
}
