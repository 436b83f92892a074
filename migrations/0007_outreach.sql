-- Every mail we send: rendered once, sealed, sent from here, so that a repetition is the same bytes.
-- Locks: new tables only.

create table outbound_messages (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  kind text not null,
  once_key text not null, -- what makes it one: offer:<lead>, invitation:<appointment>:<sequence>, …
  lead_id uuid,
  appointment_id uuid,
  recipient text not null,
  recipient_role text not null check (recipient_role in ('contact', 'agent', 'agency')),
  subject text not null,
  sealed_mail bytea not null,
  message_id text not null, -- RFC 5322 §3.6.4, fixed for life
  state text not null check (state in ('draft', 'queued', 'sent', 'refused', 'stopped')),
  refusal text,
  attempts integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, once_key)
);
create index outbound_messages_of_lead on outbound_messages (agency_id, lead_id, created_at);
create index outbound_messages_by_recipient on outbound_messages (agency_id, recipient, created_at desc);
create index outbound_messages_by_message_id on outbound_messages (agency_id, message_id);
call guard_agency_table('outbound_messages');

create table suppressions (
  agency_id uuid not null references agencies on delete cascade,
  channel text not null check (channel in ('email', 'sms')),
  recipient text not null,
  reason text not null check (reason in ('stop', 'bounce')),
  created_at timestamptz not null,
  primary key (agency_id, channel, recipient)
);
call guard_agency_table('suppressions');
