import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useLanguage, useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { boundariesTexts } from './boundaries.texts';
import { FindingsTable } from './findings-table';
import { PackActs } from './pack-acts';
import { PackChanges } from './pack-changes';
import { PackMap } from './pack-map';
import { isBeingRead, packQuery, type ReadPack } from './pack-requests';
import { PackStateTag } from './pack-state-tag';
import { PackUnits } from './pack-units';

const BYTES_OF_MB = 1_000_000;

/** One pack: how far it is, what was found in it and where, how it would look, and what became of it. */
export default function BoundaryPackPage() {
  const t = useTexts(boundariesTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const { data: pack, error, refetch } = useQuery(packQuery(id, language));
  if (pack)
    return (
      <>
        <PageTitle>{pack.name}</PageTitle>
        <PackFacts pack={pack} />
        <Standing pack={pack} />
        {isBeingRead(pack) ? null : <WhatWasRead pack={pack} />}
      </>
    );
  return (
    <>
      <PageTitle>{t('notFound')}</PageTitle>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : pack === undefined ? <Loading /> : null}
    </>
  );
}

function WhatWasRead({ pack }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  return (
    <>
      <PackActs pack={pack} />
      <FindingsTable title={t('faults')} findings={pack.faults} isOnMap />
      {pack.faultsLeftOut === 0 ? null : <p>{t('leftOut', { count: pack.faultsLeftOut })}</p>}
      <PackMap pack={pack} />
      <FindingsTable title={t('notes')} findings={pack.notes} />
      <PackChanges pack={pack} />
      <PackUnits pack={pack} />
    </>
  );
}

function PackFacts({ pack }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  const inWords = useMomentInWords();
  const { language } = useLanguage();
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(pack.fileBytes / BYTES_OF_MB);
  return (
    <Facts
      facts={[
        { name: t('state'), value: <PackStateTag state={pack.state} /> },
        { name: t('documentNumber'), value: pack.documentNumber ?? '–' },
        { name: t('from'), value: inWords(pack.from) },
        { name: t('datum'), value: <DatumInWords pack={pack} /> },
        { name: t('size'), value: t('megabytes', { size }) },
        { name: t('sentAt'), value: inWords(pack.sentAt) },
      ]}
    />
  );
}

function DatumInWords({ pack: { datum, meridian } }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  if (datum === 'wgs84') return t('wgs84');
  if (datum === 'vn2000') return t('vn2000');
  return meridian === null ? t('datumInFile') : t('vn2000Plane', { meridian });
}

function Standing({ pack }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  const inWords = useMomentInWords();
  if (isBeingRead(pack))
    return (
      <p role="status">
        <progress className="import-progress" aria-label={t(pack.state)} />
        {t('progress')}
      </p>
    );
  if (pack.state === 'refused')
    return (
      <Notification tone="error" title={t('faultsTitle')}>
        <p>{t('faultsHelp')}</p>
      </Notification>
    );
  if (pack.state !== 'ready') return null;
  return (
    <Notification tone="success" title={t('readyTitle')}>
      <p>{t('readyHelp', { day: inWords(pack.from) })}</p>
    </Notification>
  );
}
