-- Where things are, how long the ways between them take, and what an agency wants of both.
-- A place is one address of an agency; its text is kept, sealed, only until a geocoder has answered. Rows of occupancies
-- and busy_times point at one, so what is found later holds for them too.
-- Locks: occupancies, busy_times, calendars and agents for the moment in which empty columns are added; else new tables only.

create table places (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  address_hash bytea not null, -- SHA-256 of the agency's id and the address: the same address is the same place
  sealed_address bytea, -- while a geocoder is still to be asked
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  precision text check (precision in ('by_hand', 'house', 'street', 'town', 'area')),
  used_until timestamptz, -- of a contact's home or a calendar's event: forgotten then; null: of the agency itself
  geocoded_at timestamptz, -- null: no geocoder was asked, only the list of towns
  measured_at timestamptz, -- when a routing service last told the ways from here
  primary key (agency_id, id),
  unique (agency_id, address_hash),
  check ((latitude is null) = (longitude is null) and (latitude is null) = (precision is null))
);
create index places_used_until on places (agency_id, used_until) where used_until is not null;
call guard_agency_table('places');

-- What a routing service said: minutes with free roads between two squares of about 100 metres, "47.217,-1.553".
create table travel_times (
  agency_id uuid not null references agencies on delete cascade,
  from_cell text not null,
  to_cell text not null,
  minutes real not null check (minutes >= 0),
  measured_at timestamptz not null,
  primary key (agency_id, from_cell, to_cell)
);
create index travel_times_to on travel_times (agency_id, to_cell);
call guard_agency_table('travel_times');

create table travel_rules (
  agency_id uuid primary key references agencies on delete cascade,
  is_on boolean not null,
  margin_minutes integer not null check (margin_minutes between 0 and 120),
  unknown_minutes integer not null check (unknown_minutes between 0 and 240),
  parking_minutes integer not null check (parking_minutes between 0 and 60)
);
call guard_agency_table('travel_rules');

-- The visit itself, without its buffers, and where the agent has to be; null for a property's own row and for a phone call.
alter table occupancies
  add column visit tstzrange,
  add column place_id uuid,
  add foreign key (agency_id, place_id) references places (agency_id, id) on delete set null (place_id);

create index occupancies_at_place on occupancies (agency_id, place_id) where place_id is not null;

-- Only when the agent wants it, and then not the text.
alter table calendars add column uses_places boolean not null default false;
alter table busy_times
  add column place_id uuid,
  add foreign key (agency_id, place_id) references places (agency_id, id) on delete set null (place_id);

create index busy_times_at_place on busy_times (agency_id, place_id) where place_id is not null;

-- The ways between an agent's appointments as entries of his own calendar, when he wants them.
alter table agents add column writes_travel boolean not null default false;
create table travel_entries (
  agency_id uuid not null,
  set_id uuid not null, -- of occupancies: the appointment the way belongs to
  side text not null check (side in ('before', 'after')),
  agent_id uuid not null,
  span tstzrange not null check (not isempty(span)),
  sequence integer not null, -- RFC 5546 §2.1.4
  calendar_id uuid, -- that holds the entry; null: none yet
  written_sequence integer,
  is_leaving boolean not null default false,
  primary key (agency_id, set_id, side),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade
);
create index travel_entries_of_agent on travel_entries (agency_id, agent_id);
call guard_agency_table('travel_entries');
