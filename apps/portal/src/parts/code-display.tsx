import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../language/language';
import { partsTexts } from './parts.texts';

interface CodeDisplayProps {
  /** What the QR code says. */
  readonly text: string;
  /** What is read out where nothing can be scanned. */
  readonly code: string;
}

/** Modules of white around the code, as ISO/IEC 18004 asks. */
const QUIET_ZONE_MODULES = 4;

/** A code to scan, and the same to type. Drawn on this device; dark on white in every theme. */
export function CodeDisplay({ text, code }: CodeDisplayProps) {
  const t = useTexts(partsTexts);
  return (
    <figure className="code-display">
      <QrCode text={text} label={t('qrCode', { code })} />
      <figcaption>
        <span className="muted">{t('typeCode')}</span>
        <span className="code">{code}</span>
      </figcaption>
    </figure>
  );
}

interface QrCodeProps {
  /** What the code says. */
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** `L` where a long text is shown on a screen, which nothing soils: larger modules are read from farther away. */
  readonly correction?: 'L' | 'M';
}

/** A code to scan. One that changes under the same label is drawn in place of the last, without a gap. */
export function QrCode({ text, label, correction = 'M' }: QrCodeProps) {
  const { data } = useQuery({
    queryKey: ['qr-code', label, text, correction],
    queryFn: () => drawCode(text, correction),
    placeholderData: (previous: DrawnCode | undefined, query) => (query?.queryKey[1] === label ? previous : undefined),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <div className="qr-code">
      <svg role="img" aria-label={label} viewBox={data?.viewBox ?? '0 0 1 1'} shapeRendering="crispEdges">
        <path d={data?.path} fill="#000" />
      </svg>
    </div>
  );
}

interface DrawnCode {
  readonly path: string;
  readonly viewBox: string;
}

/** The dark modules as one path, in a box that includes the quiet zone. */
async function drawCode(text: string, errorCorrectionLevel: 'L' | 'M'): Promise<DrawnCode> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel });
  const rows = Array.from({ length: modules.size }, (_, index) => index);
  const path = rows.flatMap((row) =>
    rows.filter((column) => modules.get(row, column)).map((column) => `M${column} ${row}h1v1h-1z`),
  );
  const side = modules.size + 2 * QUIET_ZONE_MODULES;
  return { path: path.join(''), viewBox: `-${QUIET_ZONE_MODULES} -${QUIET_ZONE_MODULES} ${side} ${side}` };
}
