import type { PersonAnswer } from "../../../src/views/answers.ts";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { RecordLink } from "./record-link.tsx";

type Props = { posts: PersonAnswer["posts"]; selected: string | undefined };

/** The offices a person is told in, from the first document that says so to the last. */
export function Posts({ posts, selected }: Props) {
  return (
    <ol className="lines posts">
      {posts.map((post) => {
        const [first, last] = post.quotations;
        const here = post.quotations.some(({ key }) => key === selected);
        const office = post.office ?? "no office named";
        return (
          <li key={office} className="line" data-selected={here || undefined}>
            {first ? (
              <RecordLink record={first.key} selected={first.key === selected} className="about">
                {office}
              </RecordLink>
            ) : (
              <span className="about">{office}</span>
            )}
            <p className="state">
              <span>
                {post.firstOn === post.lastOn ? day(post.firstOn) : `${day(post.firstOn)} to ${day(post.lastOn)}`}
              </span>
              <span>{count(post.mentions, "document")}</span>
              {last && last.key !== first?.key && (
                <RecordLink record={last.key} selected={last.key === selected} className="to-person">
                  last told
                </RecordLink>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
