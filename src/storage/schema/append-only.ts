import type { Words } from "./words.ts";

const REFUSED = "entries are added, never changed";

// Lawful erasure is the one change: it empties body and salt, and only where an entry that erases says so.
const CLEARED = ["register", "seq", "id", "recordedAt", "recordedBy", "type", "seal", "hash"];
const LAWFUL = `exists (select 1 from erasures x join entries e on e.register = x.register and e.seq = x."by"
  where x.register = old.register and x.seq = old.seq and e.type = 'erases' and e.seq > old.seq)`;
const lawful = (isSame: string): string => {
  const kept = CLEARED.map((column) => `new."${column}" ${isSame} old."${column}"`).join(" and ");
  return `new.body is null and new.salt is null and ${kept} and ${LAWFUL}`;
};

/** The database itself refuses to change or remove an entry, whoever asks. */
export const appendOnly = ({ database }: Words): string[] => (database === "SQLite" ? ON_SQLITE : ON_POSTGRES);

const ON_SQLITE = [
  `create trigger entries_are_not_removed before delete on entries begin select raise(abort, '${REFUSED}'); end`,
  // `replace into` deletes without asking the trigger above.
  `create trigger entries_are_not_replaced before insert on entries
    when exists (select 1 from entries e where e.register = new.register and (e.seq = new.seq or e.id = new.id))
    begin select raise(abort, '${REFUSED}'); end`,
  `create trigger entries_are_not_changed before update on entries when not (${lawful("is")})
    begin select raise(abort, '${REFUSED}'); end`,
];

const ON_POSTGRES = [
  `create function entries_refused() returns trigger language plpgsql as $$
    begin raise exception '${REFUSED}' using errcode = 'integrity_constraint_violation'; end $$`,
  // `old` and `new` cannot be asked with a subquery in a trigger's `when`.
  `create function entries_cleared() returns trigger language plpgsql as $$ begin
    if not (${lawful("is not distinct from")}) then
      raise exception '${REFUSED}' using errcode = 'integrity_constraint_violation';
    end if;
    return new; end $$`,
  // Or a temporary table of the same name would be asked for the erasure.
  `do $$ begin
    execute format('alter function entries_cleared() set search_path = %I, pg_temp', current_schema());
    end $$`,
  `create trigger entries_are_not_removed before delete on entries for each row execute function entries_refused()`,
  `create trigger entries_are_not_emptied before truncate on entries for each statement execute function entries_refused()`,
  `create trigger entries_are_not_changed before update on entries for each row execute function entries_cleared()`,
];
