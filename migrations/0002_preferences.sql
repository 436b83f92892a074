-- When agents work, and how an appointment of each type is cut.
-- Locks: new tables only.

create table working_hours (
  agency_id uuid not null,
  agent_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7), -- ISO 8601: Monday 1
  opens time not null,
  closes time not null,
  primary key (agency_id, agent_id, weekday, opens),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade,
  check (opens < closes)
);
call guard_agency_table('working_hours');

-- Replaces the week's hours on one day; a day without any span is closed.
create table date_overrides (
  agency_id uuid not null,
  agent_id uuid not null,
  day date not null,
  spans jsonb not null default '[]', -- [{"opens":"09:00","closes":"12:00"}, …]
  primary key (agency_id, agent_id, day),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade
);
call guard_agency_table('date_overrides');

create table appointment_rules (
  agency_id uuid not null references agencies on delete cascade,
  type text not null check (type in ('viewing', 'phone_call', 'office_visit', 'valuation')),
  duration_minutes integer not null check (duration_minutes between 5 and 480),
  grid_minutes integer not null default 30 check (grid_minutes between 5 and 240),
  buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 240),
  buffer_after_minutes integer not null default 0 check (buffer_after_minutes between 0 and 240),
  notice_minutes integer not null default 120 check (notice_minutes between 0 and 43200),
  horizon_days integer not null default 21 check (horizon_days between 1 and 120),
  max_per_day integer check (max_per_day > 0),
  is_address_required boolean not null default false,
  primary key (agency_id, type)
);
call guard_agency_table('appointment_rules');
