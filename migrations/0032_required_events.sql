-- The events of who has to be at an appointment besides its agent, each in a calendar of his own.
-- Locks: a new table only.

create table required_events (
  agency_id uuid not null,
  appointment_id uuid not null,
  agent_id uuid not null,
  calendar_id uuid not null, -- holds the event, or may: noted before it is written
  primary key (agency_id, appointment_id, agent_id),
  foreign key (agency_id, appointment_id) references appointments (agency_id, id) on delete cascade,
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade,
  foreign key (agency_id, calendar_id) references calendars (agency_id, id) on delete cascade
);
call guard_agency_table('required_events');
