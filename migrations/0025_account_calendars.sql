-- Calendars of an account at Google or Microsoft have no address of their own: the account leads to them.
-- Locks: calendars for the moment in which a check is replaced; a table of few rows.

alter table calendars drop constraint calendars_check;
alter table calendars add constraint calendars_check check ((provider = 'built_in') = (url is null and connection_id is null));
