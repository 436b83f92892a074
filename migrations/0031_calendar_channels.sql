-- Where Google and Microsoft send word of changes. The secret that proves such a word is a door ('calendar_push').
-- Locks: a new table only.

create table calendar_channels (
  agency_id uuid not null,
  calendar_id uuid not null,
  channel_id text not null,
  resource_id text not null, -- the provider's own name for what is watched; '' where it has none
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (agency_id, calendar_id),
  foreign key (agency_id, calendar_id) references calendars (agency_id, id) on delete cascade
);
call guard_agency_table('calendar_channels');
