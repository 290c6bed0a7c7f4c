import { Dialog, Heading, Modal, ModalOverlay, Switch } from "react-aria-components";
import { useKeySettings } from "./keys.tsx";

export function KeysDialog({ open, close }: { open: boolean; close: () => void }) {
  const { all, letters, setLetters } = useKeySettings();
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(is) => is || close()} isDismissable>
      <Modal className="sheet">
        <Dialog className="keys">
          <Heading slot="title">Keys of this screen</Heading>
          <dl>
            {all()
              .filter(({ key }) => !key.startsWith("Arrow"))
              .sort((a, b) => Number(a.key === "?") - Number(b.key === "?"))
              .map(({ key, does }) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            <div>
              <dt>
                <kbd>⌘K</kbd> <kbd>Ctrl K</kbd>
              </dt>
              <dd>find everything</dd>
            </div>
          </dl>
          <Switch isSelected={letters} onChange={setLetters} className="switch">
            <span className="switch-track" aria-hidden="true" />
            Single-letter keys
          </Switch>
          <p className="quiet">
            Tab, Enter, the arrows on a line and ⌘K work either way. This browser remembers the choice.
          </p>
          <button type="button" className="plain" onClick={close}>
            Close
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
