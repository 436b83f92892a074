-- Whether public holidays close a day in an agency, and those of which region; without a row they do, by its address.
-- Locks: a new table only.

create table holiday_rules (
  agency_id uuid primary key references agencies on delete cascade,
  are_closed boolean not null,
  region text not null check (region in (
    'by_address', 'metropolitan', 'alsace_moselle', 'guadeloupe', 'martinique', 'guyane', 'reunion', 'mayotte', 'saint_barthelemy', 'saint_martin'
  ))
);
call guard_agency_table('holiday_rules');
