-- Signing in with a passkey (Web Authentication, W3C Level 3).
-- Both tables are global and exempt from row-level security like users (0009), in writing: asked by company/accounts before
-- an agency is known.
-- Locks: sessions for the moment in which a constraint is widened; else new tables only.

create table passkeys (
  credential_id text primary key, -- base64url, given by the authenticator
  id uuid not null unique,
  user_id uuid not null references users on delete cascade,
  public_key bytea not null, -- COSE (RFC 9052 §7); no secret
  counter bigint not null,
  transports text[] not null, -- how a browser reaches it, as the browser said
  is_syncable boolean not null, -- may be copied to other devices; a passkey never changes this
  is_synced boolean not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_of_user on passkeys (user_id);
grant select, insert, update, delete on passkeys to app;

-- Those that wait for their answer; taking one deletes it, so that none is answered twice.
create table passkey_challenges (
  challenge_hash bytea primary key,
  user_id uuid references users on delete cascade, -- who adds a passkey; null when somebody signs in
  expires_at timestamptz not null
);
create index passkey_challenges_by_end on passkey_challenges (expires_at);
grant select, insert, delete on passkey_challenges to app;

alter table sessions drop constraint sessions_method_check;
alter table sessions add constraint sessions_method_check
  check (method in ('link', 'invitation', 'google', 'microsoft', 'openid', 'passkey'));
