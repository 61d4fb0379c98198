import { useTexts } from '../language/language';
import { placesTexts } from './places.texts';

const FORMATS = ['pdf', 'png', 'svg'] as const;

/** The poster as it will hang at the entrance, and its files. */
export function Poster({ code, name }: { readonly code: string; readonly name: string }) {
  const t = useTexts(placesTexts);
  const address = (format: (typeof FORMATS)[number]): string => `/v1/places/${code}/qr?format=${format}`;
  return (
    <>
      <h2>{t('poster')}</h2>
      <p className="text-column">{t('posterHelp')}</p>
      <p className="qr-code">
        <img src={address('svg')} alt={t('posterImage', { name })} />
      </p>
      <div className="actions page-actions">
        {FORMATS.map((format) => (
          <a
            key={format}
            className={format === 'pdf' ? 'button' : 'button button-secondary'}
            href={address(format)}
            download={`${code}.${format}`}
          >
            {t(format)}
          </a>
        ))}
      </div>
    </>
  );
}
