import { useId, useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import type { CameraFault } from './camera';
import { scannerTexts } from './scanner.texts';
import { TypedCode } from './typed-code';
import { useCamera, type Camera } from './use-camera';
import { useCodeReading } from './use-code-reading';

interface ScannerProps {
  /** Told each code once for as long as it is held before the camera, and what is typed. */
  readonly onText: (text: string) => void;
  /** The camera stays open, so that going on costs no time, and tells nothing. */
  readonly isPaused?: boolean;
  /** Names the box for typing, where it is not the code below a QR code that is asked for. */
  readonly typedLabel?: string;
  readonly typedHint?: string;
}

/** Scans QR codes with the camera, or takes them typed. Says what to do where the camera cannot be used. */
export function Scanner({ onText, isPaused = false, typedLabel, typedHint }: ScannerProps) {
  const t = useTexts(scannerTexts);
  const typingId = useId();
  const camera = useCamera();
  const isReaderMissing = useCodeReading({ video: camera.video, isLooking: !isPaused, onText });
  const [isTyping, setTyping] = useState(false);
  const fault = isReaderMissing ? 'reader-missing' : faultOf(camera);
  const showsTyping = isTyping || fault !== undefined;
  return (
    <div className="scanner">
      {fault === undefined ? (
        <Viewfinder camera={camera} isPaused={isPaused} />
      ) : (
        <Fault fault={fault} retry={isReaderMissing ? () => location.reload() : camera.restart} />
      )}
      {fault === undefined ? (
        <div className="scanner-controls">
          {camera.torch === undefined ? null : (
            <button
              type="button"
              className="button button-secondary"
              aria-pressed={camera.torch.isOn}
              onClick={camera.torch.toggle}
            >
              {t(camera.torch.isOn ? 'torchOff' : 'torchOn')}
            </button>
          )}
          <button
            type="button"
            className="button button-secondary"
            aria-expanded={isTyping}
            aria-controls={typingId}
            onClick={() => setTyping(!isTyping)}
          >
            {t(isTyping ? 'hideTyping' : 'type')}
          </button>
        </div>
      ) : null}
      <div id={typingId}>{showsTyping ? <TypedCode onText={onText} label={typedLabel} hint={typedHint} /> : null}</div>
    </div>
  );
}

function Viewfinder({ camera, isPaused }: { readonly camera: Camera; readonly isPaused: boolean }) {
  const t = useTexts(scannerTexts);
  const words = camera.state === 'starting' ? 'starting' : isPaused ? 'paused' : 'aim';
  return (
    <div className={isPaused ? 'viewfinder viewfinder-paused' : 'viewfinder'}>
      <video ref={camera.video} muted playsInline aria-label={t('camera')} />
      <div className="viewfinder-frame" aria-hidden="true" />
      <p className="viewfinder-words" role="status">
        {t(words)}
      </p>
    </div>
  );
}

interface FaultProps {
  readonly fault: CameraFault | 'reader-missing';
  readonly retry: () => void;
}

function Fault({ fault, retry }: FaultProps) {
  const t = useTexts(scannerTexts);
  return (
    <Notification tone="warning" title={t(fault)}>
      <p>{t(`${fault}-help`)}</p>
      <p>
        <Button kind="secondary" onPress={retry}>
          {t('tryAgain')}
        </Button>
      </p>
    </Notification>
  );
}

const faultOf = ({ state }: Camera): CameraFault | undefined =>
  state === 'starting' || state === 'live' ? undefined : state;
