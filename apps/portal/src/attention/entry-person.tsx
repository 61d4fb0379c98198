import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Facts, type Fact } from '../parts/facts';
import { attentionTexts } from './attention.texts';
import type { ShownEntry } from './listed-entry';

/** Whom it is about, and where from. */
export function EntryPerson({ entry }: { readonly entry: ShownEntry }) {
  const t = useTexts(attentionTexts);
  const inWords = useTimeInWords();
  const areaName = useAreaName();
  const { declaration, arrival } = entry;
  const facts: readonly Fact[] = [
    ...(declaration === null
      ? []
      : [
          { name: t('fullName'), value: declaration.fullName },
          { name: t('phone'), value: <PhoneLink phone={declaration.phone} /> },
          { name: t('address'), value: declaration.address },
          { name: t('document'), value: declaration.identityDocument?.number ?? '–' },
          { name: t('declaredAt'), value: inWords(new Date(declaration.declaredAt)) },
        ]),
    ...(arrival === null
      ? []
      : [
          { name: t('checkpoint'), value: arrival.checkpointCode },
          { name: t('passedAt'), value: inWords(new Date(arrival.passedAt)) },
          { name: t('from'), value: areaName(arrival.originCommune ?? arrival.originProvince ?? '–') },
        ]),
    ...(entry.destinationCommune === null ? [] : [{ name: t('to'), value: areaName(entry.destinationCommune) }]),
    { name: t('where'), value: entry.residenceCommune === null ? '–' : areaName(entry.residenceCommune) },
    { name: t('hamlet'), value: entry.hamlet ?? '–' },
    { name: t('takenBy'), value: entry.mine ? t('you') : (entry.takenBy ?? t('nobody')) },
  ];
  return (
    <>
      <h2>{t('person')}</h2>
      {declaration === null ? <p>{t('noDeclaration')}</p> : null}
      <Facts facts={facts} />
    </>
  );
}

/** Opens the telephone of the device. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  const t = useTexts(attentionTexts);
  return (
    <a className="row-link" href={`tel:${phone}`} aria-label={t('callNumber', { phone })}>
      {phone}
    </a>
  );
}
