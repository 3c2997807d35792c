-- Only pages that nobody can read along with; where one leads is looked at before, this holds whatever writes.
alter table advertisement add constraint advertisement_url check (url is null or url like 'https://%');
create index advertisement_recent on advertisement (created_at desc, id);
