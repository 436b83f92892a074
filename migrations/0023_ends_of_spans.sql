-- When a span ends, as a column of its own. Below row-level security only operators that are marked leakproof may be asked of an
-- index, and the comparisons of timestamptz are while && and upper() of ranges are not: a question by span read every row that
-- ever was. What is over is at the far end of these indexes.
-- Locks: the four tables are rewritten; on an agency's years of appointments that takes seconds.

alter table busy_times add column ends_at timestamptz not null generated always as (upper(span)) stored;
alter table occupancies add column ends_at timestamptz not null generated always as (upper(span)) stored;
alter table calendar_events add column ends_at timestamptz not null generated always as (upper(span)) stored;
alter table appointments add column ends_at timestamptz not null generated always as (upper(span)) stored;

create index busy_times_by_end on busy_times (agency_id, agent_id, ends_at);
create index occupancies_by_end on occupancies (agency_id, resource_id, ends_at);
create index calendar_events_by_end on calendar_events (agency_id, calendar_id, ends_at);
create index appointments_by_end on appointments (agency_id, ends_at);
drop index busy_times_by_agent;
drop index calendar_events_by_span;
