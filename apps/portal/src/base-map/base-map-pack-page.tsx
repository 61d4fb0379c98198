import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useLanguage, useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { DatumInWords } from '../packs/datum-in-words';
import { fileSizeInWords } from '../packs/file-size';
import { FindingsTable } from '../packs/findings-table';
import { PackActs } from '../packs/pack-acts';
import { PackChanges } from '../packs/pack-changes';
import { isBeingRead } from '../packs/pack-standing';
import { PackStateTag } from '../packs/pack-state-tag';
import { Standing } from '../packs/standing';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { BaseMapKinds } from './base-map-kinds';
import { BaseMapPreview } from './base-map-preview';
import { BASE_MAP, baseMapQuery, publishBaseMap, rollBackBaseMap, type ReadBaseMap } from './base-map-requests';
import { baseMapTexts } from './base-map.texts';

/** One pack: how far it is, what was found in it and where, how it would look, and what became of it. */
export default function BaseMapPackPage() {
  const t = useTexts(baseMapTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const { data: pack, error, refetch } = useQuery(baseMapQuery(id, language));
  if (pack)
    return (
      <>
        <PageTitle>{pack.source}</PageTitle>
        <PackFacts pack={pack} />
        <Standing state={pack.state} progress={t('progress')} faultsHelp={t('faultsHelp')} readyHelp={t('readyHelp')} />
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

function WhatWasRead({ pack }: { readonly pack: ReadBaseMap }) {
  const t = useTexts(baseMapTexts);
  return (
    <>
      <PackActs
        state={pack.state}
        acts={{
          ...{ publishTitle: t('publishTitle'), publishHelp: t('publishHelp') },
          ...{ rollBackTitle: t('rollBackTitle'), rollBackHelp: t('rollBackHelp'), queryKey: BASE_MAP },
          publish: (key) => publishBaseMap(pack.id, key),
          rollBack: (reason, key) => rollBackBaseMap(pack.id, reason, key),
        }}
      />
      <FindingsTable title={t('faults')} findings={pack.faults} isOnMap areUnits={false} />
      {pack.faultsLeftOut === 0 ? null : <p>{t('leftOut', { count: pack.faultsLeftOut })}</p>}
      <BaseMapPreview pack={pack} />
      <BaseMapKinds pack={pack} />
      <FindingsTable title={t('notes')} findings={pack.notes} areUnits={false} />
      <PackChanges changes={pack.changes} />
    </>
  );
}

function PackFacts({ pack }: { readonly pack: ReadBaseMap }) {
  const t = useTexts(baseMapTexts);
  const inWords = useMomentInWords();
  const { language } = useLanguage();
  return (
    <Facts
      facts={[
        { name: t('state'), value: <PackStateTag state={pack.state} /> },
        { name: t('isDrawn'), value: t(pack.isDrawn ? 'yes' : 'no') },
        { name: t('licence'), value: pack.licence },
        { name: t('asOf'), value: inWords(pack.asOf) },
        { name: t('datum'), value: <DatumInWords {...pack} /> },
        { name: t('size'), value: fileSizeInWords(pack.fileBytes, language) },
        { name: t('sentAt'), value: inWords(pack.sentAt) },
      ]}
    />
  );
}
