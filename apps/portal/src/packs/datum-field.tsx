import { useTexts } from '../language/language';
import { Select } from '../parts/select';
import { packsTexts } from './packs.texts';

/** Central meridians of the zones of three degrees of the provinces around; that of Hậu Giang first. */
const MERIDIANS = ['105', '104.5', '104.75', '105.5', '105.75', '106'] as const;

interface DatumFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  /** `wgs84`, `vn2000`, a central meridian, or empty where the file says it. */
  readonly value: string;
  readonly onChange: (datum: string) => void;
}

/** In which coordinates a file is. */
export function DatumField({ id, error, value, onChange }: DatumFieldProps) {
  const t = useTexts(packsTexts);
  const datums = [
    { value: 'wgs84', label: t('wgs84') },
    { value: 'vn2000', label: t('vn2000') },
    ...MERIDIANS.map((meridian) => ({ value: meridian, label: t('vn2000Plane', { meridian }) })),
  ];
  return (
    <Select {...{ id, error, value, onChange }} label={t('datum')} emptyLabel={t('datumInFile')} options={datums} />
  );
}

/** What is said of the coordinates beside a file, as the platform takes it. */
export function toldDatum(datum: string) {
  const meridian = Number(datum);
  return {
    ...(datum !== '' && { datum: datum === 'wgs84' ? ('wgs84' as const) : ('vn2000' as const) }),
    ...(datum !== '' && !Number.isNaN(meridian) && { meridian }),
  };
}
