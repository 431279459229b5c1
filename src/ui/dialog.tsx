import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useBack } from './back'
import { Icon } from './icons'
import { useWords } from './words/words'

/** A sheet over the page; Escape, a tap outside and the close button all close it. */
export function Dialog({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const { app } = useWords()
  return (
    <ModalOverlay className="backdrop" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal>
        <AriaDialog className="sheet">
          <div className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button className="button quiet icon" aria-label={app.close} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface ConfirmProps {
  title: string
  text: string
  /** The word on the button that does it. */
  action: string
  onConfirm(): void
  onClose(): void
}

/** Asks before something is lost; "Keep" has the focus, so that Enter loses nothing. */
export function ConfirmDialog({ title, text, action, onConfirm, onClose }: ConfirmProps) {
  const { app } = useWords()
  useBack(true, onClose)
  return (
    <ModalOverlay className="backdrop" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal>
        <AriaDialog className="sheet" role="alertdialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <p>{text}</p>
          <div className="row">
            <Button className="button" autoFocus onPress={onClose}>
              {app.keep}
            </Button>
            <Button
              className="button primary"
              onPress={() => {
                onClose()
                onConfirm()
              }}
            >
              {action}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
