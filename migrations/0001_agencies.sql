-- Agencies, their team and offices, and the doors by which the outside reaches one agency.
-- Every table of an agency leads its keys with agency_id and is closed by forced row-level security (guard_agency_table).
-- Locks: new tables only.

create extension if not exists btree_gist;

-- The application works as this role and owns nothing. Roles belong to the cluster, so another database may have made it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'app') then create role app nologin; end if;
end $$;
grant usage on schema public to app;

-- After a transaction that set it, the setting reads as '' and not as null; nullif keeps that from raising.
create function current_agency() returns uuid language sql stable
  return nullif(current_setting('app.agency', true), '')::uuid;

create procedure guard_agency_table(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_agency on %I to app using (agency_id = current_agency()) with check (agency_id = current_agency())', name);
  execute format('grant select, insert, update, delete on %I to app', name);
end $$;

create table agencies (
  agency_id uuid primary key,
  slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$'),
  name text not null,
  email text not null,
  phone text,
  postal_address text not null default '',
  time_zone text not null default 'Europe/Paris',
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  accent text,
  autonomy text not null default 'draft' check (autonomy in ('draft', 'automatic')),
  is_demo boolean not null default false,
  created_at timestamptz not null
);
call guard_agency_table('agencies');

-- One data key per agency, wrapped by the master key: raw messages, calendar passwords, mails to be sent.
create table agency_keys (
  agency_id uuid primary key references agencies on delete cascade,
  wrapped_key bytea not null
);
call guard_agency_table('agency_keys');

-- Exempt from row-level security, in writing: a door is looked up before any agency is known. It holds a hash and ids,
-- never a name or an address.
create table doors (
  kind text not null check (kind in ('inbound_address', 'contact_link', 'member')),
  secret_hash bytea not null,
  agency_id uuid not null references agencies on delete cascade,
  subject_id uuid,
  expires_at timestamptz,
  created_at timestamptz not null,
  primary key (kind, secret_hash)
);
create index doors_of_subject on doors (kind, subject_id);
grant select, insert, update, delete on doors to app;

create table offices (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  name text not null,
  postal_address text not null,
  phone text,
  primary key (agency_id, id)
);
call guard_agency_table('offices');

-- A member of the team is an admin, an agent, or both.
create table agents (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  user_id uuid,
  first_name text not null,
  last_name text not null,
  email text not null,
  phone text,
  is_admin boolean not null default false,
  is_agent boolean not null default true,
  office_id uuid,
  time_zone text not null default 'Europe/Paris',
  photo bytea,
  photo_type text check (photo_type in ('image/jpeg', 'image/png', 'image/webp')),
  removed_at timestamptz,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, office_id) references offices (agency_id, id),
  check (is_admin or is_agent),
  check ((photo is null) = (photo_type is null))
);
create unique index agents_one_per_email on agents (agency_id, lower(email)) where removed_at is null;
call guard_agency_table('agents');

create table inbound_addresses (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  local_part text not null,
  created_at timestamptz not null,
  retires_at timestamptz,
  primary key (agency_id, id)
);
call guard_agency_table('inbound_addresses');
