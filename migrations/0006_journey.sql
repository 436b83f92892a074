-- One row per lead, its history, what waits at the human desk, and what was offered.
-- Locks: new tables only.

create table leads (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  message_id uuid,
  contact_id uuid not null,
  property_id uuid,
  portal text,
  type text not null check (type in ('viewing', 'phone_call', 'office_visit', 'valuation')),
  state text not null check (state in ('read', 'to_check', 'matched', 'drafted', 'offered', 'booked', 'cancelled', 'closed')),
  check_reason text,
  locale text not null check (locale in ('fr', 'en')),
  reading jsonb not null, -- fields with their spans in the text that was read
  sealed_text bytea, -- that text
  match jsonb, -- how the property was found, which agents may go, and by which rule
  agent_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, message_id) references messages (agency_id, id) on delete cascade,
  foreign key (agency_id, contact_id) references contacts (agency_id, id) on delete cascade,
  foreign key (agency_id, property_id) references properties (agency_id, id),
  foreign key (agency_id, agent_id) references agents (agency_id, id)
);
create unique index leads_one_per_message on leads (agency_id, message_id);
create index leads_by_state on leads (agency_id, state, created_at desc);
create index leads_of_contact on leads (agency_id, contact_id);
call guard_agency_table('leads');

create table lead_events (
  agency_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamptz not null,
  event text not null,
  detail jsonb not null default '{}', -- ids, reasons and enums only
  primary key (agency_id, id),
  foreign key (agency_id, lead_id) references leads (agency_id, id) on delete cascade
);
create index lead_events_of_lead on lead_events (agency_id, lead_id, at);
call guard_agency_table('lead_events');

create table desk_tasks (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  kind text not null,
  lead_id uuid,
  message_id uuid,
  appointment_id uuid,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, lead_id) references leads (agency_id, id) on delete cascade,
  foreign key (agency_id, message_id) references messages (agency_id, id) on delete cascade
);
create unique index desk_tasks_once on desk_tasks (agency_id, kind, coalesce(lead_id, message_id, appointment_id)) where done_at is null;
call guard_agency_table('desk_tasks');

create table offers (
  agency_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  contact_id uuid not null,
  property_id uuid,
  type text not null check (type in ('viewing', 'phone_call', 'office_visit', 'valuation')),
  locale text not null check (locale in ('fr', 'en')),
  candidates jsonb not null, -- the agents who may go, in order, each with the rule that permits him
  agent_id uuid, -- null while no agent has a free time
  agent_reason jsonb not null,
  time_zone text not null,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, lead_id) references leads (agency_id, id) on delete cascade,
  foreign key (agency_id, contact_id) references contacts (agency_id, id) on delete cascade,
  foreign key (agency_id, property_id) references properties (agency_id, id),
  foreign key (agency_id, agent_id) references agents (agency_id, id)
);
create index offers_of_lead on offers (agency_id, lead_id, created_at desc);
call guard_agency_table('offers');

create table offer_slots (
  agency_id uuid not null,
  offer_id uuid not null,
  rank smallint not null,
  agent_id uuid not null,
  span tstzrange not null,
  reason jsonb not null,
  primary key (agency_id, offer_id, rank),
  foreign key (agency_id, offer_id) references offers (agency_id, id) on delete cascade
);
call guard_agency_table('offer_slots');
