-- The return path of a mail of ours leads back to its agency, and the mail shows that it came back.
-- Locks: doors and outbound_messages for the moment in which a constraint and two columns change.

alter table doors drop constraint doors_kind_check;
alter table doors add constraint doors_kind_check check (kind in ('inbound_address', 'contact_link', 'member', 'relay', 'return_path'));

alter table outbound_messages
  add column bounced_at timestamptz,
  add column bounce text check (bounce in ('hard', 'soft', 'complaint')); -- the worst that was reported
