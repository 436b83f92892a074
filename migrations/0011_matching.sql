-- What confirmed matches teach: which advert of a portal shows which property, and how often each fact came out how.
-- Locks: new tables only.

create table learned_listings (
  agency_id uuid not null,
  portal text not null,
  portal_listing_id text not null,
  property_id uuid not null,
  learned_at timestamptz not null,
  primary key (agency_id, portal, portal_listing_id),
  foreign key (agency_id, property_id) references properties (agency_id, id) on delete cascade
);
create index learned_listings_of_property on learned_listings (agency_id, property_id);
call guard_agency_table('learned_listings');

create table match_counts (
  agency_id uuid not null references agencies on delete cascade,
  fact text not null,
  level text not null,
  count integer not null check (count >= 0),
  primary key (agency_id, fact, level)
);
call guard_agency_table('match_counts');

-- A match teaches once, however often its job runs.
create table confirmed_matches (
  agency_id uuid not null,
  lead_id uuid not null,
  property_id uuid not null,
  primary key (agency_id, lead_id),
  foreign key (agency_id, lead_id) references leads (agency_id, id) on delete cascade
);
call guard_agency_table('confirmed_matches');
