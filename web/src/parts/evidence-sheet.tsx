import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import type { Shown } from "../words/evidence.ts";
import { EvidencePanel } from "./evidence-panel.tsx";

/** On a phone the evidence slides up over the page; back, Escape or a touch beside it puts it away. */
export function EvidenceSheet({ evidence, close }: { evidence: Shown | undefined; close: () => void }) {
  return (
    <ModalOverlay
      className="veil rising no-print"
      isOpen={evidence !== undefined}
      onOpenChange={(is) => is || close()}
      isDismissable
    >
      <Modal className="sheet rising">
        <Dialog className="evidence evidence-sheet" aria-label="Evidence">
          <Button className="close" aria-label="Close the evidence" onPress={close}>
            <span aria-hidden="true" className="grip" />
          </Button>
          <EvidencePanel evidence={evidence} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
