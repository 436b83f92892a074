-- Who signs in. Global on purpose: a user may belong to several agencies; membership is an agent's row and a door.
-- Exempt from row-level security, in writing: read before an agency is known, by company/accounts only.
-- Locks: new tables only.

create table users (
  id uuid primary key,
  email text not null,
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  created_at timestamptz not null
);
create unique index users_one_per_email on users (lower(email));
grant select, insert, update, delete on users to app;

create table sign_in_links (
  secret_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on sign_in_links to app;

create table sessions (
  secret_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  agency_id uuid not null references agencies on delete cascade,
  agent_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_of_user on sessions (user_id);
grant select, insert, update, delete on sessions to app;
