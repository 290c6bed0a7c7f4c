import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { askDesk } from "../asking/questions.ts";
import { isSigningIn, onSigningIn, signIn } from "../asking/signing-in.ts";

/** Over the page whose session has ended, which stays as it is. */
export function SignInAgain() {
  const isOpen = useSyncExternalStore(onSigningIn, isSigningIn);
  return (
    <ModalOverlay className="veil no-print" isOpen={isOpen} isKeyboardDismissDisabled>
      <Modal className="sheet">
        <Dialog>
          <SignInForm />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function SignInForm() {
  const client = useQueryClient();
  const { data: desk } = useQuery({ ...askDesk, enabled: false });
  const [name, setName] = useState(desk?.signedIn ?? "");
  const [password, setPassword] = useState("");
  const [says, say] = useState("");
  const [isSending, sending] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    sending(true);
    const refusal = await signIn(name, password);
    sending(false);
    if (refusal === undefined) return void client.invalidateQueries();
    setPassword("");
    say(refusal);
  };
  return (
    <form className="sign-in-again" onSubmit={(event) => void send(event)}>
      <Heading slot="title">Sign in again</Heading>
      <p>
        You have been signed out. The page behind stays as it is, with what you typed, and goes on once you have signed
        in.
      </p>
      <p className="look" role="alert">
        {says}
      </p>
      <label>
        Name
        <input
          value={name}
          required
          maxLength={100}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: this form is all there is to do
          autoFocus={!name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label>
        Password
        <input
          type="password"
          value={password}
          required
          maxLength={1000}
          autoComplete="current-password"
          // biome-ignore lint/a11y/noAutofocus: as above
          autoFocus={Boolean(name)}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
      <div className="buttons">
        <button type="submit" className="main" aria-disabled={isSending}>
          Sign in
        </button>
      </div>
    </form>
  );
}
