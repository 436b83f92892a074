-- Properties, their adverts on portals, and the agents permitted for them.
-- Locks: new tables only.

create table properties (
  agency_id uuid not null references agencies on delete cascade,
  id uuid not null,
  reference text not null,
  reference_key text not null, -- normalised: letters and digits only, upper case
  kind text not null, -- apartment, house, studio, land, parking, commercial, other
  transaction text not null check (transaction in ('sale', 'rent')),
  title text not null,
  postal_address text not null default '',
  postcode text not null default '',
  town text not null default '',
  price_minor bigint check (price_minor >= 0), -- cents; a month's rent for rentals
  surface_m2 numeric(8, 2) check (surface_m2 >= 0),
  rooms smallint check (rooms >= 0),
  photo bytea,
  photo_type text check (photo_type in ('image/jpeg', 'image/png', 'image/webp')),
  status text not null default 'available' check (status in ('available', 'under_offer', 'withdrawn', 'sold')),
  responsible_agent_id uuid,
  created_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, reference_key),
  foreign key (agency_id, responsible_agent_id) references agents (agency_id, id),
  check ((photo is null) = (photo_type is null))
);
call guard_agency_table('properties');

create table listings (
  agency_id uuid not null,
  property_id uuid not null,
  portal text not null,
  portal_listing_id text not null,
  primary key (agency_id, portal, portal_listing_id),
  foreign key (agency_id, property_id) references properties (agency_id, id) on delete cascade
);
create index listings_of_property on listings (agency_id, property_id);
call guard_agency_table('listings');

-- Who may show the property besides the responsible agent; no row means all agents.
create table property_agents (
  agency_id uuid not null,
  property_id uuid not null,
  agent_id uuid not null,
  primary key (agency_id, property_id, agent_id),
  foreign key (agency_id, property_id) references properties (agency_id, id) on delete cascade,
  foreign key (agency_id, agent_id) references agents (agency_id, id) on delete cascade
);
call guard_agency_table('property_agents');
