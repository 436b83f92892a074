-- Where the keys of a property are, for who shows it. Locks: visiting_rules for the moment in which a column with a constant default is added.
alter table visiting_rules add column keys_at text not null default '' check (length(keys_at) <= 200);
