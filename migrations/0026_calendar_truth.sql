-- What an agent does to our events in his own calendar, what a contact's calendar answers, calendars that are only read,
-- and an agent's appointments as a feed.
-- Locks: columns come null or with a constant default, so no table is rewritten; constraints are widened in a moment.

alter table calendars
  add column follows_moves boolean not null default true,     -- an event of ours he moves moves the appointment
  add column follows_removals boolean not null default false, -- one he deletes cancels it; else he is asked
  add column told_broken_at timestamptz; -- since when he knows that it cannot be read
alter table calendars drop constraint calendars_provider_check;
alter table calendars add constraint calendars_provider_check check (provider in ('built_in', 'caldav', 'google', 'microsoft', 'ics'));

alter table appointments
  add column reply text check (reply in ('accepted', 'tentative', 'declined')), -- RFC 5546 §3.2.3
  add column reply_sequence integer,
  add column replied_at timestamptz; -- DTSTAMP of the reply

alter table doors drop constraint doors_kind_check;
alter table doors add constraint doors_kind_check check (kind in
  ('inbound_address', 'contact_link', 'member', 'relay', 'return_path', 'occupant_link', 'team_invitation', 'calendar_push', 'calendar_feed'));

-- The address of a feed is a door; what it shows of a contact is the agent's choice.
create table calendar_feeds (
  agency_id uuid not null,
  agent_id uuid not null,
  shows text not null check (shows in ('nothing', 'name', 'contact')),
  created_at timestamptz not null,
  primary key (agency_id, agent_id),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade
);
call guard_agency_table('calendar_feeds');
