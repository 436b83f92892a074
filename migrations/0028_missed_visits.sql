-- That nobody came to an appointment, as the agent said it.
-- Locks: appointments for the moment in which an empty column is added.

alter table appointments add column missed_at timestamptz;
