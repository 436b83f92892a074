-- What waits for a person can alarm; what a correction teaches about a layout is kept and can be undone; the original of a
-- message is passed on, untouched, to the agency's own mail box or CRM.
-- Locks: agencies, leads, desk_tasks and doors for the moment in which columns, a constraint and an index change; else new
-- tables only.

alter table agencies add column desk_alarm boolean not null default true;
-- The reading as it was before the last correction, and the memory of its layout, until something else happens to the lead.
alter table leads add column before_correction jsonb;

create table relays (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  recipient text not null,
  portal text, -- null: of every portal, and what comes from none
  what text not null check (what in ('requests', 'everything')),
  asked_at timestamptz, -- when the recipient was last asked whether it wants this
  confirmed_at timestamptz, -- nothing is passed on before
  failing_since timestamptz, -- the recipient's server takes nothing at present
  told_at timestamptz, -- the desk was told so
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
create unique index relays_once on relays (agency_id, lower(recipient), coalesce(portal, ''));
call guard_agency_table('relays');

create table relayed_messages (
  agency_id uuid not null,
  id uuid not null, -- of its return path
  relay_id uuid not null,
  message_id uuid not null,
  content_key bytea, -- Message-ID, date and body: the same for a copy that came round again; null until it is looked at
  state text not null check (state in ('waiting', 'sent', 'refused', 'failed', 'kept_back')),
  reason text,
  queued_at timestamptz not null,
  settled_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, relay_id, message_id),
  unique (agency_id, relay_id, content_key),
  foreign key (agency_id, relay_id) references relays (agency_id, id) on delete cascade,
  foreign key (agency_id, message_id) references messages (agency_id, id) on delete cascade
);
create index relayed_messages_by_state on relayed_messages (agency_id, relay_id, state, queued_at desc);
call guard_agency_table('relayed_messages');

alter table desk_tasks
  add column alarmed_at timestamptz,
  add column relay_id uuid,
  add foreign key (agency_id, relay_id) references relays (agency_id, id) on delete cascade;
drop index desk_tasks_once;
create unique index desk_tasks_once on desk_tasks (agency_id, kind, coalesce(lead_id, message_id, appointment_id, relay_id)) where done_at is null;
create index desk_tasks_open on desk_tasks (agency_id, created_at) where done_at is null;

create table template_memories (
  agency_id uuid not null references agencies on delete cascade,
  id text not null,
  sender_domain text not null,
  portal text,
  memory jsonb not null, -- hashes of labels and tags, no word of a mail
  used integer not null default 0, -- mails since it was last taught that agreed with it
  taught_by uuid not null,
  taught_at timestamptz not null,
  primary key (agency_id, id)
);
call guard_agency_table('template_memories');

-- The link by which a mail box says that it wants what is passed on.
alter table doors drop constraint doors_kind_check;
alter table doors add constraint doors_kind_check check (kind in ('inbound_address', 'contact_link', 'member', 'relay'));
