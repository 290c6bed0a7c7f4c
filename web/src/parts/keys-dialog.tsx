import { Dialog, Heading, Modal, ModalOverlay, Switch } from "react-aria-components";
import { useKeySettings } from "./keys.tsx";

const SPOKEN: Record<string, string> = { Enter: "Enter", ArrowDown: "↓", ArrowUp: "↑" };

export function KeysDialog({ open, close }: { open: boolean; close: () => void }) {
  const { all, letters, setLetters } = useKeySettings();
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(is) => is || close()} isDismissable>
      <Modal className="sheet">
        <Dialog className="keys">
          <Heading slot="title">Keys of this screen</Heading>
          <dl>
            {all()
              .filter((key) => SPOKEN[key.key] || key.key.length === 1)
              .map(({ key, does }) => (
                <div key={key}>
                  <dt>
                    <kbd>{SPOKEN[key] ?? key}</kbd>
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
          <p className="quiet">Enter, Tab and ⌘K work either way. This browser remembers it.</p>
          <button type="button" className="plain" onClick={close}>
            Close
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
