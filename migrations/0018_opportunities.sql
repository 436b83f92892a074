-- Who goes: what the agency decides about it, whose turn it is, and what becomes of the days on which somebody is away.
-- Locks: agents, offers and appointments for the moment in which columns with constant defaults are added; else new tables.

-- How many leads an agent takes for one of a colleague who has 1; 0: only when nobody else can.
alter table agents add column weight smallint not null default 1 check (weight between 0 and 10);

create table assignment_rules (
  agency_id uuid primary key references agencies on delete cascade,
  margin_hours smallint not null check (margin_hours between 0 and 720),
  free_within_days smallint not null check (free_within_days between 1 and 60)
);
call guard_agency_table('assignment_rules');

-- Who has to be there besides the agent, for appointments of a type.
create table required_agents (
  agency_id uuid not null,
  type text not null check (type in ('viewing', 'phone_call', 'office_visit', 'valuation')),
  agent_id uuid not null,
  primary key (agency_id, type, agent_id),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade
);
call guard_agency_table('required_agents');

-- With `candidates`, which keep what was known of each, and `created_at`: all that the choice of the agent was made of.
alter table offers add column choice_rules jsonb;

-- A lead that an agent could have taken, and whether he did.
create table opportunities (
  agency_id uuid not null,
  lead_id uuid not null,
  agent_id uuid not null,
  share integer not null check (share between 0 and 1000000), -- his fair part of it, in millionths
  is_taken boolean not null,
  primary key (agency_id, lead_id, agent_id),
  foreign key (agency_id, lead_id) references leads (agency_id, id) on delete cascade,
  foreign key (agency_id, agent_id) references agents (agency_id, id)
);
create unique index opportunities_one_taker on opportunities (agency_id, lead_id) where is_taken;
call guard_agency_table('opportunities');

-- The sums of opportunities, so that whose turn it is costs nothing however long the history. An erased lead stays counted.
create table turns (
  agency_id uuid not null,
  agent_id uuid not null,
  opportunities integer not null,
  taken integer not null,
  share bigint not null, -- in millionths of a lead
  primary key (agency_id, agent_id),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade
);
call guard_agency_table('turns');

alter table appointments
  add column invited_agent_id uuid, -- whom the contact was last told to meet
  add column required_agent_ids jsonb not null default '[]'; -- who is there besides the agent

create table absences (
  agency_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  first_day date not null,
  last_day date not null, -- included
  replaced jsonb not null, -- what stood in date_overrides for those days, to be put back
  created_by uuid not null,
  created_at timestamptz not null,
  started_at timestamptz, -- from then on people are told, and nothing can be taken back
  undone_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade,
  check (last_day >= first_day),
  check (started_at is null or undone_at is null),
  constraint absences_one_at_once exclude using gist (agency_id with =, agent_id with =, daterange(first_day, last_day, '[]') with &&) where (undone_at is null)
);
create index absences_by_day on absences (agency_id, last_day);
call guard_agency_table('absences');

-- What is to become, and became, of each appointment of those days.
create table absence_steps (
  agency_id uuid not null,
  absence_id uuid not null,
  appointment_id uuid not null,
  agent_id uuid, -- who takes it over
  outcome text check (outcome in ('taken_over', 'new_times', 'needs_person', 'left')), -- null: not yet
  primary key (agency_id, absence_id, appointment_id),
  foreign key (agency_id, absence_id) references absences (agency_id, id) on delete cascade,
  foreign key (agency_id, appointment_id) references appointments (agency_id, id) on delete cascade,
  foreign key (agency_id, agent_id) references agents (agency_id, id)
);
call guard_agency_table('absence_steps');
