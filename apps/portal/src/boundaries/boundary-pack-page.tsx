import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useLanguage, useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { DatumInWords } from '../packs/datum-in-words';
import { fileSizeInWords } from '../packs/file-size';
import { FindingsTable } from '../packs/findings-table';
import { PackActs } from '../packs/pack-acts';
import { PackChanges } from '../packs/pack-changes';
import { isBeingRead } from '../packs/pack-standing';
import { PackStateTag } from '../packs/pack-state-tag';
import { Standing } from '../packs/standing';
import { boundariesTexts } from './boundaries.texts';
import { PackMap } from './pack-map';
import { BOUNDARIES, packQuery, publishPack, rollBackPack, type ReadPack } from './pack-requests';
import { PackUnits } from './pack-units';

/** One pack: how far it is, what was found in it and where, how it would look, and what became of it. */
export default function BoundaryPackPage() {
  const t = useTexts(boundariesTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const inWords = useMomentInWords();
  const { data: pack, error, refetch } = useQuery(packQuery(id, language));
  if (pack)
    return (
      <>
        <PageTitle>{pack.name}</PageTitle>
        <PackFacts pack={pack} />
        <Standing
          state={pack.state}
          progress={t('progress')}
          faultsHelp={t('faultsHelp')}
          readyHelp={t('readyHelp', { day: inWords(pack.from) })}
        />
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
  const inWords = useMomentInWords();
  return (
    <>
      <PackActs
        state={pack.state}
        acts={{
          ...{ publishTitle: t('publishTitle'), publishHelp: t('publishHelp', { day: inWords(pack.from) }) },
          ...{ rollBackTitle: t('rollBackTitle'), rollBackHelp: t('rollBackHelp'), queryKey: BOUNDARIES },
          publish: (key) => publishPack(pack.id, key),
          rollBack: (reason, key) => rollBackPack(pack.id, reason, key),
        }}
      />
      <FindingsTable title={t('faults')} findings={pack.faults} isOnMap />
      {pack.faultsLeftOut === 0 ? null : <p>{t('leftOut', { count: pack.faultsLeftOut })}</p>}
      <PackMap pack={pack} />
      <FindingsTable title={t('notes')} findings={pack.notes} />
      <PackChanges
        changes={pack.changes}
        more={[
          { key: 'from', title: t('from'), cell: ({ from }) => inWords(from) },
          { key: 'document', title: t('documentNumber'), cell: ({ documentNumber }) => documentNumber ?? '–' },
        ]}
      />
      <PackUnits pack={pack} />
    </>
  );
}

function PackFacts({ pack }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  const inWords = useMomentInWords();
  const { language } = useLanguage();
  return (
    <Facts
      facts={[
        { name: t('state'), value: <PackStateTag state={pack.state} /> },
        { name: t('documentNumber'), value: pack.documentNumber ?? '–' },
        { name: t('from'), value: inWords(pack.from) },
        { name: t('datum'), value: <DatumInWords {...pack} /> },
        { name: t('size'), value: fileSizeInWords(pack.fileBytes, language) },
        { name: t('sentAt'), value: inWords(pack.sentAt) },
      ]}
    />
  );
}
