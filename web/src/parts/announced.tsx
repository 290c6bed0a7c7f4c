import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/** Tells those who hear the desk that another page is there: a page changes without the browser loading one. */
export function Announced() {
  const router = useRouter();
  const [title, setTitle] = useState("");
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged }) => {
        if (pathChanged) setTitle(document.title);
      }),
    [router],
  );
  return (
    <p className="unseen" role="status">
      {title}
    </p>
  );
}
