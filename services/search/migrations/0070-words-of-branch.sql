-- A word is looked for in one branch and one language: both stand among the words, so that the index alone finds what is there
-- and nobody reads the rows of a thousand other branches to leave them out.
update entry set words = words || array_to_tsvector(array[branch_id::text || ' ' || locale]);
