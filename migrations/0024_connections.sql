-- What an agent lets this program do at Google or Microsoft, and the calendars that are reached by it.
-- Locks: a new table; calendars for the moment in which columns without a value are added.

create table connections (
  agency_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  provider text not null check (provider in ('google', 'microsoft')),
  issuer text not null,
  subject text not null, -- with the issuer, the account (OpenID Connect Core 1.0 §5.7)
  email text, -- only shown, so that the agent knows which account it is
  bundles text[] not null, -- what was asked for
  scopes text[] not null, -- what was granted, as the provider says it
  sealed_refresh_token bytea,
  state text not null check (state in ('active', 'revoked', 'needs_consent')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade,
  unique (agency_id, agent_id, provider, issuer, subject)
);
call guard_agency_table('connections');

alter table calendars
  add column connection_id uuid,
  add column remote_id text, -- the calendar's name at its provider
  add column reads_free_busy boolean not null default false, -- only when it is taken is asked, never which events there are
  add foreign key (agency_id, connection_id) references connections (agency_id, id);
create index calendars_of_connection on calendars (agency_id, connection_id) where connection_id is not null;
