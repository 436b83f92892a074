-- What starts are counted from, and how many appointments a week holds.
-- Locks: both columns come with a constant default, so the table is not rewritten.

alter table appointment_rules
  add column anchor text not null default 'clock' check (anchor in ('clock', 'gaps')),
  add column max_per_week integer check (max_per_week > 0);
