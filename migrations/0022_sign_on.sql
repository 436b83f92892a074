-- Signing in with another provider, sessions that are listed and ended one by one, invitations to a team.
-- identities is global and exempt from row-level security like users (0009), in writing: read by company/accounts before an
-- agency is known.
-- Locks: sessions is rewritten (one row for each device signed in); doors for the moment in which a constraint is widened;
-- else new tables only.

-- An account at a provider is its issuer and subject, never its e-mail address (OpenID Connect Core 1.0 §5.7).
create table identities (
  issuer text not null,
  subject text not null,
  id uuid not null unique,
  user_id uuid not null references users on delete cascade,
  provider text not null check (provider in ('google', 'microsoft', 'openid')),
  email text, -- only shown to the user, so that he knows which account it is
  created_at timestamptz not null,
  used_at timestamptz not null,
  primary key (issuer, subject)
);
create index identities_of_user on identities (user_id);
grant select, insert, update, delete on identities to app;

alter table sessions
  add column id uuid not null unique default gen_random_uuid(),
  add column method text not null default 'link' check (method in ('link', 'invitation', 'google', 'microsoft', 'openid')),
  add column device text not null default '',
  add column seen_at timestamptz;
update sessions set seen_at = created_at;
alter table sessions alter column seen_at set not null;
create index sessions_of_agent on sessions (agency_id, agent_id);

alter table doors drop constraint doors_kind_check;
alter table doors add constraint doors_kind_check
  check (kind in ('inbound_address', 'contact_link', 'member', 'relay', 'return_path', 'occupant_link', 'team_invitation'));

-- Open ones only: accepted and revoked ones are deleted, with what they say about a person.
create table team_invitations (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  email text not null,
  first_name text not null,
  last_name text not null,
  is_admin boolean not null,
  is_agent boolean not null,
  locale text not null check (locale in ('fr', 'en')),
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, invited_by) references agents (agency_id, id),
  check (is_admin or is_agent)
);
create unique index team_invitations_one_per_email on team_invitations (agency_id, lower(email));
call guard_agency_table('team_invitations');
