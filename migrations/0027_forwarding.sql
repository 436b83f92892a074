-- Mail boxes that forward portals' mail to an agency, and on which days each portal wrote.
-- Locks: messages for the moment in which two empty columns and a constraint come, and while an index of no row yet is built.

create table forwardings (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  mailbox text not null,
  provider text not null,
  state text not null check (state in ('declared', 'waiting', 'confirmed', 'proved', 'broken', 'silent')),
  reason text, -- why it waits or is broken
  declared_by uuid, -- null: it asked by itself, and nobody of the agency has said that it is theirs
  declared_at timestamptz not null,
  set_up_until timestamptz, -- until then a confirmation is given without asking
  sealed_confirmation bytea, -- link and code, as long as they are needed
  confirmed_at timestamptz,
  probe_id uuid, -- of its return path
  probe_hash bytea,
  probed_at timestamptz,
  proved_at timestamptz, -- a probe came back
  seen_at timestamptz, -- a portal's mail came through it
  told_at timestamptz, -- the admins were told that it is broken
  checks integer not null default 0, -- daily looks so far; each orders the next
  primary key (agency_id, id)
);
create unique index forwardings_once on forwardings (agency_id, lower(mailbox));
call guard_agency_table('forwardings');

alter table messages
  add column forwarding_id uuid, -- the mail box it came through
  add column body_dropped_at timestamptz, -- private mail of a mail box that forwards everything: only its head is kept
  add foreign key (agency_id, forwarding_id) references forwardings (agency_id, id) on delete set null (forwarding_id);
create index messages_by_forwarding on messages (agency_id, forwarding_id, received_at desc) where forwarding_id is not null;

-- Outlives the messages: how often a portal writes tells when it has fallen silent.
create table portal_days (
  agency_id uuid not null references agencies on delete cascade,
  portal text not null,
  day date not null, -- in the agency's zone
  silence_told_at timestamptz, -- the admins were told that nothing came since
  primary key (agency_id, portal, day)
);
call guard_agency_table('portal_days');
