-- Who asks, and every message that came in.
-- Locks: new tables only.

create table contacts (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  first_name text,
  last_name text,
  email text,
  phone text,
  postal_address text,
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  created_at timestamptz not null,
  primary key (agency_id, id)
);
call guard_agency_table('contacts');

-- What one person is recognised by: an e-mail address, a phone in E.164, a portal's relay address.
create table contact_identities (
  agency_id uuid not null,
  kind text not null check (kind in ('email', 'phone', 'relay')),
  value text not null,
  contact_id uuid not null,
  primary key (agency_id, kind, value),
  foreign key (agency_id, contact_id) references contacts (agency_id, id) on delete cascade
);
create index contact_identities_of_contact on contact_identities (agency_id, contact_id);
call guard_agency_table('contact_identities');

create table messages (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  received_at timestamptz not null,
  recipient text not null,
  mail_from text not null,
  sha256 bytea not null, -- of the raw bytes; with the recipient it makes a message arrive once
  size_bytes integer not null,
  sealed_raw bytea not null,
  authentication jsonb,
  trust text check (trust in ('automatic', 'limited', 'human')),
  state text not null default 'received' check (state in ('received', 'lead', 'reply', 'wish', 'machine', 'quarantine', 'spam')),
  state_reason text,
  portal text,
  subject text,
  read_at timestamptz,
  settled_by uuid, -- the member who decided at the desk
  primary key (agency_id, id),
  unique (agency_id, sha256, recipient)
);
create index messages_by_state on messages (agency_id, state, received_at desc);
call guard_agency_table('messages');
