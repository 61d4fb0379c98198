import { useState } from 'react';
import { useTexts } from '../language/language';
import { ComboBox } from '../parts/combo-box';
import { styleGuideTexts } from './style-guide.texts';

/** Made up, with names as long as real ones. */
const COMMUNES = [
  { value: '31318', label: 'Phường I', hint: 'Thành phố Vị Thanh' },
  { value: '31321', label: 'Phường III', hint: 'Thành phố Vị Thanh' },
  { value: '31411', label: 'Thị trấn Cây Dương', hint: 'Huyện Phụng Hiệp' },
];

/** One of many, by typing some of its name: in a page and in a dialog. */
export function CommuneExample({ id }: { readonly id: string }) {
  const t = useTexts(styleGuideTexts);
  const [commune, setCommune] = useState<string>();
  return <ComboBox id={id} label={t('commune')} options={COMMUNES} value={commune} onChange={setCommune} />;
}
