import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTexts } from '../language/language';
import { Button } from './button';
import { partsTexts } from './parts.texts';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The acts to choose from; closing is always one of them. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A question that must be answered before anything else goes on. Escape closes it, and focus goes back. */
export function Dialog({ title, isOpen, onClose, actions, children }: DialogProps) {
  const t = useTexts(partsTexts);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      className="dialog-ground"
      isDismissable
    >
      <Modal className="dialog">
        <AriaDialog className="dialog-content">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <div className="actions">
            {actions}
            <Button kind="secondary" onPress={onClose}>
              {t('close')}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
