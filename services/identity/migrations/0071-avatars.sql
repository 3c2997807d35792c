-- Where the picture of somebody lies in the storage, without its size and ending.
alter table account add column avatar text;
