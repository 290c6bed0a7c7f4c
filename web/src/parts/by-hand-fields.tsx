import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { AGREEMENT_STATES, AGREEMENT_TYPES, EVIDENCE_STATED, MEETING_MODES } from "../../../src/register/choices.ts";
import { askDesk, askObjects } from "../asking/questions.ts";
import type { Draft, wrongIn } from "../words/by-hand.ts";
import { VOICE_WORDS } from "../words/speaker.ts";
import { ByHandPeople } from "./by-hand-people.tsx";
import { ByHandSides } from "./by-hand-sides.tsx";
import { Field } from "./field.tsx";
import { itemsOf } from "./listed.tsx";

export type FieldsOf = { draft: Draft; change: (next: Partial<Draft>) => void; wrong: ReturnType<typeof wrongIn> };

const plain = (words: readonly string[]) => words.map((word) => [word, word] as const);

/** The fields of what is entered; what they have in common (its words) stands beneath them. */
export function ByHandFields(props: FieldsOf) {
  switch (props.draft.what) {
    case "meeting":
      return <MeetingFields {...props} />;
    case "undertaking":
      return <UndertakingFields {...props} />;
    case "agreement":
      return <AgreementFields {...props} />;
    case "person":
      return <PersonFields {...props} />;
    case "note":
      return (
        <p className="about-of">
          {props.draft.about ? `About ${props.draft.aboutTitle || props.draft.about}` : props.wrong.about}
        </p>
      );
  }
}

function useSideNames(draft: Draft): [Record<string, string>, (readonly [string, string])[]] {
  const { data: desk } = useQuery(askDesk);
  const names = desk?.names ?? {};
  const chosen = draft.sides.map((side) => [side, names[side] ?? side] as const);
  const others = Object.entries(names).filter(([side]) => !draft.sides.includes(side));
  return [names, [["", "Not said"], ...chosen, ...others.sort((a, b) => a[1].localeCompare(b[1]))]];
}

function MeetingFields({ draft, change, wrong }: FieldsOf) {
  const [names] = useSideNames(draft);
  return (
    <>
      <ByHandSides sides={draft.sides} change={(sides) => change({ sides })} names={names} wrong={wrong.sides} />
      <div className="row-of-fields">
        <Field name="on" label="Day" type="date" value={draft.on} change={(on) => change({ on })} wrong={wrong.on} />
        <Field
          name="mode"
          label="How"
          value={draft.mode}
          change={(mode) => change({ mode })}
          options={plain(MEETING_MODES)}
        />
        <Field name="place" label="Place" value={draft.place} change={(place) => change({ place })} />
      </div>
      <ByHandPeople people={draft.people} change={(people) => change({ people })} sides={draft.sides} names={names} />
    </>
  );
}

function UndertakingFields({ draft, change, wrong }: FieldsOf) {
  const { data: desk } = useQuery(askDesk);
  const objects = itemsOf(useInfiniteQuery(askObjects()));
  const [names, sides] = useSideNames(draft);
  const kinds = Object.entries(desk?.kinds ?? {}).sort((a, b) => a[1].localeCompare(b[1]));
  const { speaker } = draft;
  const about = objects.map(({ id, name }) => [id, name] as const);
  const known =
    draft.object && !objects.some(({ id }) => id === draft.object) ? [[draft.object, draft.object] as const] : [];
  return (
    <>
      {draft.undertaking && (
        <p className="about-of">
          Said of the undertaking {draft.aboutTitle || draft.undertaking}.{" "}
          <button type="button" onClick={() => change({ undertaking: "" })}>
            Make it a new one
          </button>
        </p>
      )}
      <ByHandSides sides={draft.sides} change={(next) => change({ sides: next })} names={names} wrong={wrong.sides} />
      <div className="row-of-fields">
        <Field
          name="kind"
          label="Kind"
          value={draft.kind}
          change={(kind) => change({ kind })}
          options={[["", "Choose"], ...kinds]}
          wrong={wrong.kind}
        />
        <Field
          name="stage"
          label="Stage"
          value={draft.stage}
          change={(stage) => change({ stage })}
          options={plain(desk?.stages ?? [draft.stage])}
        />
        <Field
          name="object"
          label="About"
          value={draft.object}
          change={(object) => change({ object })}
          options={[["", "Nothing in particular"], ...known, ...about]}
        />
      </div>
      <div className="row-of-fields">
        <Field
          name="on"
          label="Said on"
          type="date"
          value={draft.on}
          change={(on) => change({ on })}
          wrong={wrong.on}
        />
        <Field
          name="voice"
          label="Who says it"
          value={draft.voice}
          change={(voice) => change({ voice })}
          options={Object.entries(VOICE_WORDS).filter(([voice]) => voice !== "outlet")}
        />
        <Field
          name="standsOn"
          label="Evidence"
          value={draft.standsOn}
          change={(standsOn) => change({ standsOn: EVIDENCE_STATED.find((stated) => stated === standsOn) ?? "" })}
          options={[["", draft.document ? "As the document" : "Own record"], ...plain(EVIDENCE_STATED)]}
        />
      </div>
      {draft.voice === "named" && (
        <div className="row-of-fields">
          <Field
            name="speaker"
            label="Name"
            value={speaker.name}
            change={(name) => change({ speaker: { ...speaker, name } })}
            wrong={wrong.speaker}
          />
          <Field
            name="speaker-side"
            label="Speaks for"
            value={speaker.side}
            change={(side) => change({ speaker: { ...speaker, side } })}
            options={sides}
          />
        </div>
      )}
      <div className="row-of-fields">
        <Field
          name="from"
          label="To be held, from"
          value={draft.from}
          change={(from) => change({ from })}
          wrong={wrong.from}
          hint="2027, 2027-05 or 2027-05-12"
        />
        <Field name="to" label="until" value={draft.to} change={(to) => change({ to })} wrong={wrong.to} />
        <Field name="owner" label="Who looks after it here" value={draft.owner} change={(owner) => change({ owner })} />
        <Field name="due" label="By when" type="date" value={draft.due} change={(due) => change({ due })} />
      </div>
    </>
  );
}

function AgreementFields({ draft, change, wrong }: FieldsOf) {
  const [names] = useSideNames(draft);
  return (
    <>
      <Field name="title" label="Title" value={draft.title} change={(title) => change({ title })} wrong={wrong.title} />
      <ByHandSides sides={draft.sides} change={(sides) => change({ sides })} names={names} wrong={wrong.sides} />
      <div className="row-of-fields">
        <Field name="type" label="Type" value={draft.type} change={(type) => change({ type })} list={AGREEMENT_TYPES} />
        <Field
          name="status"
          label="State"
          value={draft.status}
          change={(status) => change({ status })}
          options={[["", "Not said"], ...plain(AGREEMENT_STATES)]}
          hint="Signed is not in force."
        />
        <Field
          name="on"
          label="Known on"
          type="date"
          value={draft.on}
          change={(on) => change({ on })}
          wrong={wrong.on}
        />
      </div>
      <div className="row-of-fields">
        <Field
          name="signed"
          label="Signed on"
          type="date"
          value={draft.signedOn}
          change={(signedOn) => change({ signedOn })}
        />
        <Field
          name="in-force"
          label="In force on"
          type="date"
          value={draft.inForceOn}
          change={(inForceOn) => change({ inForceOn })}
        />
        <Field name="until" label="Until" type="date" value={draft.until} change={(until) => change({ until })} />
      </div>
    </>
  );
}

function PersonFields({ draft, change, wrong }: FieldsOf) {
  const [, sides] = useSideNames(draft);
  return (
    <>
      <div className="row-of-fields">
        <Field name="name" label="Name" value={draft.name} change={(name) => change({ name })} wrong={wrong.name} />
        <Field name="side" label="Side" value={draft.side} change={(side) => change({ side })} options={sides} />
      </div>
      <div className="row-of-fields">
        <Field name="office" label="Office" value={draft.office} change={(office) => change({ office })} />
        <Field
          name="organisation"
          label="Where"
          value={draft.organisation}
          change={(organisation) => change({ organisation })}
        />
      </div>
      <div className="row-of-fields">
        <Field
          name="from"
          label="In office from"
          value={draft.from}
          change={(from) => change({ from })}
          wrong={wrong.from}
          hint="2024, 2024-05 or 2024-05-12"
        />
        <Field
          name="until"
          label="until"
          value={draft.until}
          change={(until) => change({ until })}
          wrong={wrong.until}
        />
      </div>
    </>
  );
}
