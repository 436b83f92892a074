-- Nothing twice in one place: one row of occupancies per occupied agent and property, under one exclusion constraint.
-- A hold and an appointment are sets of these rows. Never partition it: exclusion constraints and partitions exclude each other.
-- Locks: new tables only.

create table occupancies (
  agency_id uuid not null references agencies on delete cascade,
  set_id uuid not null, -- the hold's or appointment's id
  resource_id uuid not null, -- an agent or a property
  span tstzrange not null check (not isempty(span)), -- widened by the buffers
  expires_at timestamptz, -- null: an appointment
  primary key (agency_id, set_id, resource_id),
  constraint occupancies_nothing_twice exclude using gist (agency_id with =, resource_id with =, span with &&)
);
create index occupancies_expired on occupancies (agency_id, expires_at) where expires_at is not null;
call guard_agency_table('occupancies');

create table holds (
  agency_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  agent_id uuid not null,
  property_id uuid,
  type text not null,
  span tstzrange not null,
  expires_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, lead_id) references leads (agency_id, id) on delete cascade,
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade
);
create index holds_of_lead on holds (agency_id, lead_id);
call guard_agency_table('holds');

create table appointments (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  lead_id uuid,
  contact_id uuid not null,
  agent_id uuid not null,
  property_id uuid,
  type text not null check (type in ('viewing', 'phone_call', 'office_visit', 'valuation')),
  span tstzrange not null,
  time_zone text not null,
  local_start timestamp not null, -- wall time in time_zone: what was agreed, should the zone's rules change
  place text not null default '',
  locale text not null check (locale in ('fr', 'en')),
  first_name text not null,
  last_name text not null,
  email text not null,
  phone text not null,
  postal_address text not null default '',
  note text not null default '',
  uid text not null, -- RFC 5545 §3.8.4.7, fixed for life
  sequence integer not null default 0, -- RFC 5546 §2.1.4
  state text not null check (state in ('booked', 'cancelled')),
  calendar_id uuid,
  calendar_state text not null default 'pending' check (calendar_state in ('pending', 'written', 'removed', 'none')),
  calendar_etag text,
  calendar_sequence integer, -- the sequence the calendar holds
  invited_sequence integer, -- the last sequence the contact was sent, and the time it said
  invited_span tstzrange,
  booked_at timestamptz not null,
  changed_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('contact', 'agency')),
  primary key (agency_id, id),
  unique (agency_id, uid),
  foreign key (agency_id, lead_id) references leads (agency_id, id) on delete cascade,
  foreign key (agency_id, contact_id) references contacts (agency_id, id) on delete cascade,
  foreign key (agency_id, agent_id) references agents (agency_id, id),
  foreign key (agency_id, property_id) references properties (agency_id, id)
);
create unique index appointments_one_per_lead on appointments (agency_id, lead_id) where state = 'booked';
create index appointments_by_agent on appointments using gist (agency_id, agent_id, span);
call guard_agency_table('appointments');
