-- What a contact wished, as it was understood, with each lead and each offer; and the words a contact typed on the page,
-- which people of the agency are to read. The wish holds windows of days and hours and offsets, no words of the person.
-- Locks: leads and offers for the moment in which empty columns are added; else a new table only.

alter table leads add column wish jsonb;
alter table offers
  add column wish jsonb, -- by which its times were chosen
  add column wish_fit text check (wish_fit in ('fits', 'nothing_fits')); -- null: nothing was wished, or not clearly

create table contact_words (
  agency_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('none_suits', 'other_words', 'call_back')),
  sealed_text bytea not null, -- as it was typed; of a call-back the number
  primary key (agency_id, id),
  foreign key (agency_id, lead_id) references leads (agency_id, id) on delete cascade
);
create index contact_words_of_lead on contact_words (agency_id, lead_id, at);
call guard_agency_table('contact_words');
