-- Every page of a contact asks for the lead's appointment, cancelled ones too; every board for what is open of its leads.
-- Locks: each table against writes while its index is built.

create index appointments_of_lead on appointments (agency_id, lead_id, booked_at desc);
create index desk_tasks_open_of_lead on desk_tasks (agency_id, lead_id) where done_at is null;
create index desk_tasks_open_of_message on desk_tasks (agency_id, message_id) where done_at is null;
