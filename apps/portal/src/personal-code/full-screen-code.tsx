import { useEffect, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { partsTexts } from '../parts/parts.texts';
import { personalCodeTexts } from './personal-code.texts';

interface FullScreenCodeProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The code on the whole screen, on white in every theme, for a reader; the screen stays on meanwhile. */
export function FullScreenCode({ isOpen, title, onClose, children }: FullScreenCodeProps) {
  const t = useTexts(personalCodeTexts);
  const tParts = useTexts(partsTexts);
  useScreenStaysOn(isOpen);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} className="full-screen">
      <Modal className="full-screen-modal">
        <AriaDialog className="full-screen-content">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <p>{t('brightness')}</p>
          <Button kind="secondary" onPress={onClose}>
            {tParts('close')}
          </Button>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Where the device allows it; it may refuse, when its battery is low. */
function useScreenStaysOn(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return undefined;
    const lock = navigator.wakeLock.request('screen').catch(() => undefined);
    return () => void lock.then((held) => held?.release());
  }, [isOn]);
}
