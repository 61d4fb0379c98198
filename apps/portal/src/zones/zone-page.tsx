import { useQuery } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { ActHistory } from '../decisions/act-history';
import { decisionTexts } from '../decisions/decisions.texts';
import { PreviewTitle } from '../decisions/preview-title';
import { StateTag } from '../decisions/state-tag';
import { useTexts } from '../language/language';
import { useDayInWords, useTimeInWords } from '../language/time-in-words';
import { MapNotes, SketchNote } from '../maps/map-notes';
import { useCommuneGround } from '../maps/use-commune-ground';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { zoneQuery, type ZoneWithHistory } from './zone';
import { ZoneActs } from './zone-acts';
import { ZoneMap } from './zone-map';
import { ZoneMeasures, ZonePreview } from './zone-preview';
import { useZoneWords } from './zone-words';
import { zoneTexts } from './zones.texts';

/** One zone: where it is, what citizens see of it, what was done, and what the officer may do now. */
export default function ZonePage() {
  const t = useTexts(zoneTexts);
  const { id = '' } = useParams();
  const { data: zone, error, refetch } = useQuery(zoneQuery(id));
  const { layers } = useCommuneGround();
  const reread = (): void => void refetch();
  return (
    <>
      <PageTitle>{zone?.name ?? t('title')}</PageTitle>
      {error ? <ProblemNotice error={error} retry={reread} /> : null}
      {!zone && !error ? <Loading /> : null}
      {zone ? (
        <>
          <ZoneFacts zone={zone} />
          <ZoneActs zone={zone} onChanged={reread} />
          <PreviewTitle state={zone.state} />
          <ZonePreview zone={zone} />
          <ZoneOnMap zone={zone} />
          <ZoneMeasures zone={zone} />
          <ActHistory acts={zone.history} />
          <MapNotes layers={layers} />
        </>
      ) : null}
    </>
  );
}

function ZoneFacts({ zone }: { readonly zone: ZoneWithHistory }) {
  const t = useTexts(zoneTexts);
  const inDecisions = useTexts(decisionTexts);
  const inWords = useTimeInWords();
  const dayInWords = useDayInWords();
  const { kindOf, areasOf, periodOf } = useZoneWords();
  const { number, issuedBy, issuedOn } = zone.document;
  const issued = issuedOn && t('issued', { number, issuer: issuedBy, day: dayInWords(issuedOn) });
  return (
    <Facts
      facts={[
        { name: inDecisions('state'), value: <StateTag state={zone.state} /> },
        { name: t('kind'), value: kindOf(zone) },
        { name: t('areas'), value: areasOf(zone) },
        { name: t('shape'), value: t(zone.hasOutline ? 'drawn' : 'whole') },
        { name: t('period'), value: periodOf(zone) },
        { name: t('document'), value: issued ?? `${number}, ${issuedBy}` },
        { name: t('publishedAt'), value: zone.publishedAt === null ? '–' : inWords(new Date(zone.publishedAt)) },
      ]}
    />
  );
}

function ZoneOnMap({ zone }: { readonly zone: ZoneWithHistory }) {
  const t = useTexts(zoneTexts);
  const { certainty } = useCommuneGround();
  const { kindOf, periodOf } = useZoneWords();
  const zones = useMemo(() => [{ ...zone, outline: zone.outline as Geometry | null }], [zone]);
  return (
    <>
      {certainty === 'schematic' ? <SketchNote /> : null}
      <ZoneMap
        name={t('mapOfZone', { name: zone.name })}
        zones={zones}
        describe={() => `${zone.name}. ${kindOf(zone)}. ${periodOf(zone)}`}
        onChoose={() => undefined}
      />
    </>
  );
}
