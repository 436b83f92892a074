-- The property as a resource: when it may be visited, who lives there and what he blocks, and visits of several contacts.
-- Locks: appointments while their index is built; doors and outbound_messages for the moment in which a constraint is widened;
-- else new tables only.

-- A property without a row can be visited at any time, by one contact at a time.
create table visiting_rules (
  agency_id uuid not null,
  property_id uuid not null,
  occupied_by text check (occupied_by in ('owner', 'tenant')), -- null: nobody lives there
  weekly_hours jsonb, -- [{"weekday":1,"opens":"09:00","closes":"12:00"}, …], Monday 1; null: at any time
  notice_minutes integer not null default 0 check (notice_minutes between 0 and 20160),
  max_per_day smallint check (max_per_day between 1 and 50),
  seats smallint check (seats between 2 and 50), -- contacts in one group visit; null: each alone
  primary key (agency_id, property_id),
  foreign key (agency_id, property_id) references properties (agency_id, id) on delete cascade
);
call guard_agency_table('visiting_rules');

-- Who is told of visits to his home; kept until the property is sold or withdrawn.
create table occupants (
  agency_id uuid not null,
  property_id uuid not null,
  sealed_name bytea not null,
  sealed_email bytea not null,
  locale text not null check (locale in ('fr', 'en')),
  link_sent_at timestamptz,
  primary key (agency_id, property_id),
  foreign key (agency_id, property_id) references properties (agency_id, id) on delete cascade
);
call guard_agency_table('occupants');

-- Times the occupant keeps for himself: once, or every week on the property's wall clock.
create table property_blocks (
  agency_id uuid not null,
  id uuid not null,
  property_id uuid not null,
  span tstzrange check (not isempty(span)),
  weekday smallint check (weekday between 1 and 7), -- ISO 8601: Monday 1
  opens time,
  closes time,
  primary key (agency_id, id),
  foreign key (agency_id, property_id) references properties (agency_id, id) on delete cascade,
  check ((span is null) = (weekday is not null) and (weekday is null) = (opens is null) and (weekday is null) = (closes is null)),
  check (opens < closes)
);
create index property_blocks_of_property on property_blocks (agency_id, property_id);
call guard_agency_table('property_blocks');

-- The visits the occupant was told of as they were then: what differs is still to be told. Of a group it is one.
create table occupant_news (
  agency_id uuid not null,
  property_id uuid not null,
  set_id uuid not null, -- as in occupancies
  span tstzrange not null,
  agent_id uuid not null,
  primary key (agency_id, property_id, set_id),
  foreign key (agency_id, property_id) references occupants (agency_id, property_id) on delete cascade
);
call guard_agency_table('occupant_news');

-- Several contacts at one property at one time: one set of occupancies (set_id is the group's id), and a seat for each.
create table group_visits (
  agency_id uuid not null,
  id uuid not null,
  property_id uuid not null,
  agent_id uuid not null,
  span tstzrange not null check (not isempty(span)),
  seats smallint not null check (seats between 2 and 50), -- as they were when it was opened
  sequence integer not null default 0, -- RFC 5545 §3.8.7.4; grows with every contact who comes or goes
  calendar_id uuid, -- where the agent's event is
  primary key (agency_id, id),
  unique (agency_id, id, seats),
  foreign key (agency_id, property_id) references properties (agency_id, id) on delete cascade,
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade
);
create index group_visits_of_property on group_visits (agency_id, property_id);
call guard_agency_table('group_visits');

-- A seat is a row, so that there can never be one too many.
create table group_seats (
  agency_id uuid not null,
  group_id uuid not null,
  seat smallint not null,
  seats smallint not null,
  set_id uuid not null, -- the hold's or appointment's id
  expires_at timestamptz, -- null: an appointment
  primary key (agency_id, group_id, seat),
  unique (agency_id, set_id),
  foreign key (agency_id, group_id, seats) references group_visits (agency_id, id, seats) on delete cascade,
  check (seat between 1 and seats)
);
call guard_agency_table('group_seats');

-- What is still to come at a property that cannot be visited any more.
create index appointments_booked_at_property on appointments (agency_id, property_id) where state = 'booked';

alter table doors drop constraint doors_kind_check;
alter table doors add constraint doors_kind_check
  check (kind in ('inbound_address', 'contact_link', 'member', 'relay', 'return_path', 'occupant_link'));
alter table outbound_messages drop constraint outbound_messages_recipient_role_check;
alter table outbound_messages add constraint outbound_messages_recipient_role_check
  check (recipient_role in ('contact', 'agent', 'agency', 'occupant'));
