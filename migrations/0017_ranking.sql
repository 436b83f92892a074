-- What an agency weighs times by, what each offer was ranked from, and what is learned of the times that people choose.
-- Locks: offers and offer_slots for the moment in which empty columns are added; else new tables only.

-- Weights in days of waiting.
create table ranking_rules (
  agency_id uuid primary key references agencies on delete cascade,
  per_day double precision not null check (per_day between 0.1 and 10),
  per_km double precision not null check (per_km between 0 and 5),
  per_appointment double precision not null check (per_appointment between 0 and 5),
  nearby double precision not null check (nearby between 0 and 10),
  colleague_gain_days smallint check (colleague_gain_days between 1 and 30),
  explored_percent smallint not null check (explored_percent between 0 and 20)
);
call guard_agency_table('ranking_rules');

alter table offers
  add column ranking jsonb, -- all that the times were ranked from (ranking-record.ts)
  add column taken_rank smallint; -- which of the offered times was booked; -1 for another one
alter table offer_slots
  add column terms jsonb, -- what the score is made of, in hundredths of a day of waiting
  add column propensity double precision; -- with what probability it was put in this place
create index offers_by_age on offers (agency_id, created_at);

-- The agency's word that the choices of its contacts may be learned from: who gave it and when. No row: nothing is learned.
create table choice_permissions (
  agency_id uuid primary key references agencies on delete cascade,
  permitted_by uuid not null,
  permitted_at timestamptz not null
);
call guard_agency_table('choice_permissions');

create table choice_models (
  agency_id uuid not null references agencies on delete cascade,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  coefficients jsonb not null,
  trained_at timestamptz not null,
  answers integer not null, -- sets with their answer that it was trained on
  evaluation jsonb not null, -- what it would change, as estimated when it was trained
  state text not null check (state in ('shadow', 'serving', 'retired')),
  primary key (agency_id, hash)
);
create unique index choice_models_one_serving on choice_models (agency_id) where state = 'serving';
create unique index choice_models_one_shadow on choice_models (agency_id) where state = 'shadow';
call guard_agency_table('choice_models');
