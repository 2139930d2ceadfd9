import { type SQL, sql } from "drizzle-orm";

/** A leased row as SQL returns it. */
export interface LeasedRow {
  id: string;
  key: string;
  kind: string;
  to_kind: string;
  to_id: string;
  body: Uint8Array | null;
  slot: string | null;
  edit_only: boolean;
  case_id: string | null;
  broadcast_id: string | null;
  attempts: number;
  was_maybe_sent: boolean;
}

/**
 * Telegram's pace (Bot FAQ, kept with a margin): 30 calls a second for the bot, of which broadcasts may use 20;
 * about one a second in a private chat; 20 a minute in a group, here 3 at once and then one in 3.6 s.
 */
export const PACE = { bot: 28, bulk: 20, privateSeconds: 1.05, groupSeconds: 3.6, groupBurstSeconds: 7.2 };

/**
 * Leases what may go now, in one statement, so that any number of senders share one pace and one order: two at the
 * same moment find the same candidates, and the second gets only what the first left.
 *
 *   allowance   how many calls the bot has left, and how many of them broadcasts may take
 *   live, bulk  the first waiting message of each queue whose chat may be written to again
 *   candidate   one of them a chat, the most urgent first
 *   picked      those of them that nobody touches at this moment
 *   paced       notes the calls in the buckets of the bot and of each chat
 *
 * A message for an owner goes to the chat of whoever owns the case now, and waits while nobody does.
 * `maybe_sent` is true from here on, until the sender knows better: a process may die at any moment.
 */
export function leaseQuery(limit: number, leaseSeconds: number): SQL {
  return sql`
    with allowance as (
      select ${allowed("bot", PACE.bot)} as all_calls, ${allowed("bulk", PACE.bulk)} as bulk_calls
    ), live as (
      ${heads(sql`o.priority < 3`)}
    ), bulk as (
      ${heads(sql`o.priority = 3 and (select bulk_calls from allowance) > 0`)} order by o.id limit ${PACE.bulk}
    ), ready as (
      select *, row_number() over (partition by chat order by priority, id) as in_chat,
        row_number() over (partition by priority = 3 order by id) as in_class
      from (select * from live union all select * from bulk) both_classes
    ), candidate as (
      select id, chat from ready
      where in_chat = 1 and (priority < 3 or in_class <= (select bulk_calls from allowance))
      order by priority, id
      limit least(${limit}::int, (select all_calls from allowance))
    ), picked as (
      select o.id, o.priority, o.maybe_sent, candidate.chat from outbox o join candidate on candidate.id = o.id
      where o.state = 'waiting' and (o.lease_until is null or o.lease_until < now())
      for update of o skip locked
    ), paced as (
      insert into pace (key, at)
      select chat, now() + ${interval} from picked
      union all ${spent("bot", PACE.bot, sql`from picked`)}
      union all ${spent("bulk", PACE.bulk, sql`from picked where priority = 3`)}
      on conflict (key) do update set at = greatest(pace.at, ${base}) + (excluded.at - ${base})
    )
    update outbox set attempts = least(attempts + 1, ${MANY_ATTEMPTS}), maybe_sent = true,
      lease_until = now() + make_interval(secs => ${leaseSeconds})
    from picked where outbox.id = picked.id
    returning outbox.id, outbox.key, outbox.kind, outbox.to_kind, outbox.to_id, outbox.body, outbox.slot,
      outbox.edit_only, outbox.case_id, outbox.broadcast_id, outbox.attempts, picked.maybe_sent as was_maybe_sent`;
}

/** Counting ends here: a message that waits for weeks must not overflow its column, which would stop every lease. */
const MANY_ATTEMPTS = 30_000;

// Few talks wait at a time, but thousands of broadcasts may: those are read in their order, only as far as they may go.
function heads(which: SQL): SQL {
  return sql`
    select o.id, o.priority, chat.name as chat
    from outbox o
    left join cases c on o.to_kind = 'owner' and c.id = o.case_id
    cross join lateral (
      select case when o.to_kind = 'owner' then 'staff:' || c.owner_id else o.to_kind || ':' || o.to_id end as name
    ) chat
    left join pace p on p.key = chat.name
    where o.state = 'waiting' and ${which}
      and o.due_at <= now() and (o.lease_until is null or o.lease_until < now())
      and chat.name is not null and not ${isClosed}
      and (p.at is null or p.at <= now() + ${burst})
      and not exists (select 1 from outbox e where e.queue = o.queue and e.state = 'waiting' and e.id < o.id)`;
}

// A chat that meets only cover gets nothing; what is for it waits.
const isClosed = sql`(o.to_kind = 'survivor'
  and o.to_id in (select id::text from survivors where closed is not null))`;

const burst = sql`case when chat.name like 'staff-chat:%'
  then make_interval(secs => ${PACE.groupBurstSeconds}) else interval '0' end`;

const interval = sql`case when chat like 'staff-chat:%'
  then make_interval(secs => ${PACE.groupSeconds}) else make_interval(secs => ${PACE.privateSeconds}) end`;

// Added to what stands there now, not to what this statement saw: another sender may have spent meanwhile.
const base = sql`case when pace.key in ('bot', 'bulk') then now() - interval '1 second' else now() end`;

// A bucket is one time: how far the calls made so far reach. It never lies more than a second back.
function reached(key: string): SQL {
  return sql`greatest(coalesce((select at from pace where key = ${key}), now() - interval '1 second'),
    now() - interval '1 second')`;
}

function allowed(key: string, perSecond: number): SQL {
  return sql`greatest(0, floor(extract(epoch from now() - ${reached(key)}) * ${perSecond}::float8))::int`;
}

// Nothing is noted when nothing goes out, so that waiting costs no writing.
function spent(key: string, perSecond: number, from: SQL): SQL {
  return sql`select ${key}, now() - interval '1 second' + count(*) * make_interval(secs => 1.0 / ${perSecond}::float8)
    ${from} having count(*) > 0`;
}
