-- Connected calendars, the mirror of their busy times, and the events of the built-in calendar.
-- Locks: new tables only.

create table calendars (
  agency_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  provider text not null check (provider in ('built_in', 'caldav')),
  name text not null,
  blocks boolean not null default true,   -- its events make the agent busy
  receives boolean not null default false, -- our appointments are written to it
  url text,
  username text,
  sealed_password bytea,
  sync_token text,
  mirrored_from timestamptz,
  mirrored_to timestamptz,
  synced_at timestamptz,
  failing_since timestamptz,
  failure text, -- unauthorised, not_a_calendar, gone, unavailable, refused_address, unreadable_event
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade,
  check ((provider = 'built_in') = (url is null))
);
create unique index calendars_one_receives on calendars (agency_id, agent_id) where receives;
call guard_agency_table('calendars');

-- Times only: no title, no place, no description ever leaves the reading of a foreign calendar.
create table busy_times (
  agency_id uuid not null,
  calendar_id uuid not null,
  agent_id uuid not null,
  uid text not null,
  span tstzrange not null check (not isempty(span) and not lower_inf(span) and not upper_inf(span)),
  foreign key (agency_id, calendar_id) references calendars (agency_id, id) on delete cascade
);
create index busy_times_by_agent on busy_times using gist (agency_id, agent_id, span);
create index busy_times_of_calendar on busy_times (agency_id, calendar_id);
call guard_agency_table('busy_times');

create table calendar_events (
  agency_id uuid not null,
  calendar_id uuid not null,
  uid text not null,
  etag text not null,
  span tstzrange not null check (not isempty(span)),
  summary text not null,
  ics text not null default '', -- the event as written by us; '' for an entry of the agent's own
  is_ours boolean not null default false,
  primary key (agency_id, calendar_id, uid),
  foreign key (agency_id, calendar_id) references calendars (agency_id, id) on delete cascade
);
create index calendar_events_by_span on calendar_events using gist (agency_id, calendar_id, span);
call guard_agency_table('calendar_events');
