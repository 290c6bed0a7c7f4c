import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { filesDropped, reportsAmong } from "./dropped-files.ts";

type Props = { takes: readonly string[]; send: (files: File[]) => void };

/** Where files and folders are dropped, or chosen by button. */
export function FileDrop({ takes, send }: Props) {
  const [over, isOver] = useState(false);
  const [left, leave] = useState(0);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    isOver(false);
    leave(0);
    void filesDropped(event.dataTransfer, takes).then(send);
  };
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const all = [...(target.files ?? [])];
    const kept = target === folder.current ? reportsAmong(all, takes) : all;
    leave(all.length - kept.length);
    send(kept);
    target.value = "";
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard
    <div
      className="drop no-print"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        isOver(true);
      }}
      onDragLeave={() => isOver(false)}
      onDrop={drop}
    >
      <p>Drop reports, minutes, e-mails or tables here, or a folder of them.</p>
      <div className="buttons">
        <button type="button" className="main" onClick={() => files.current?.click()}>
          Choose files
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          Choose a folder
        </button>
      </div>
      <p className="quiet">{takes.map((ending) => `.${ending}`).join(" ")}, up to 50 MB each</p>
      <p className="quiet" role="status">
        {left > 0 &&
          `${left} other ${left === 1 ? "file" : "files"} of the folder left out: no reports by their names.`}
      </p>
      <input ref={files} type="file" multiple hidden aria-label="Files" onChange={chosen} />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        multiple
        hidden
        aria-label="Folder"
        onChange={chosen}
      />
    </div>
  );
}
