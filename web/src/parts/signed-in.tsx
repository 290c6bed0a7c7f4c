import { useQuery } from "@tanstack/react-query";
import { post } from "../asking/ask.ts";
import { askDesk } from "../asking/questions.ts";

/** Who is signed in, where people sign in, and the way out. */
export function SignedIn() {
  const { data } = useQuery(askDesk);
  if (!data?.signedIn) return null;
  const signOut = async (): Promise<void> => {
    await post("sign-out", {});
    location.assign("/sign-in");
  };
  return (
    <p className="signed-in">
      <bdi className="quiet">{data.signedIn}</bdi>
      <button type="button" className="tool" onClick={() => void signOut()}>
        Sign out
      </button>
    </p>
  );
}
