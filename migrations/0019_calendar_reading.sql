-- What of a connected calendar blocks its agent: his choice, for each calendar.
-- Locks: both columns come with a constant default, so the table is not rewritten.

alter table calendars
  add column all_day_blocks boolean not null default true, -- whole days that are not shown as free
  add column unanswered_blocks boolean not null default false; -- invitations he has not answered
