-- Names that are nearly what was typed, or contain it, are looked for in one branch and one language: the index knows both, as it
-- does for words.
create index entry_name_of on entry using gin ((array[branch_id::text || ' ' || locale]), plain(name) gin_trgm_ops) with (fastupdate = off);
drop index entry_name;
