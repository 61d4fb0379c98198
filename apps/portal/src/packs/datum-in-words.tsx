import { useTexts } from '../language/language';
import { packsTexts } from './packs.texts';

interface ReadDatum {
  readonly datum: string | null;
  /** Central meridian of a plane, degrees. */
  readonly meridian: number | null;
}

/** In which coordinates a file was read. */
export function DatumInWords({ datum, meridian }: ReadDatum) {
  const t = useTexts(packsTexts);
  if (datum === 'wgs84') return t('wgs84');
  if (datum === 'vn2000') return t('vn2000');
  return meridian === null ? t('datumInFile') : t('vn2000Plane', { meridian });
}
