-- Why a change was made, where somebody said it: a rejected product tells its author.
alter table revision add column reason text;
