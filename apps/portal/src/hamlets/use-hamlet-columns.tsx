import { Link } from 'react-router';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { addressOf } from '../navigation/addresses';
import type { Column } from '../parts/data-table';
import { RowActs } from '../parts/row-acts';
import { StatusTag } from '../parts/status-tag';
import { useMe } from '../session/session';
import type { Hamlet } from './hamlet-requests';
import { hamletsTexts } from './hamlets.texts';

export type HamletAct = 'change' | 'end' | 'history';

const NAMES = { change: 'changeOf', end: 'endOf', history: 'historyOf' } as const;

export function useHamletColumns(onAct: (act: HamletAct, hamlet: Hamlet) => void): readonly Column<Hamlet>[] {
  const t = useTexts(hamletsTexts);
  const mayReadLevels = useMe().data?.scopes.includes('area-levels:read') ?? false;
  const acts = ({ validTo }: Hamlet): readonly HamletAct[] =>
    validTo === null ? ['change', 'end', 'history'] : ['history'];
  return [
    { key: 'name', title: t('name'), cell: ({ name }) => name },
    { key: 'code', title: t('code'), isCode: true, cell: ({ code }) => code },
    {
      key: 'position',
      title: t('position'),
      isCode: true,
      cell: ({ latitude, longitude }) => `${latitude}, ${longitude}`,
    },
    { key: 'state', title: t('state'), cell: (hamlet) => <Standing said={hamlet} /> },
    {
      key: 'acts',
      title: t('acts'),
      isActs: true,
      cell: (hamlet) => (
        <RowActs
          acts={acts(hamlet)}
          text={t}
          label={(act) => t(NAMES[act], { name: hamlet.name })}
          onAct={(act) => onAct(act, hamlet)}
        >
          {mayReadLevels && hamlet.validTo === null ? (
            <Link to={addressOf('areaLevel', { code: hamlet.code })} aria-label={t('levelOf', { name: hamlet.name })}>
              {t('level')}
            </Link>
          ) : null}
        </RowActs>
      ),
    },
  ];
}

/** Whether it is there, or from when on it is no more and why. */
export function Standing({ said: { validTo, endReason } }: { readonly said: Pick<Hamlet, 'validTo' | 'endReason'> }) {
  const t = useTexts(hamletsTexts);
  const inWords = useMomentInWords();
  if (validTo === null) return <StatusTag tone="success">{t('there')}</StatusTag>;
  return t('ends', { day: inWords(validTo), reason: endReason ?? '' });
}
