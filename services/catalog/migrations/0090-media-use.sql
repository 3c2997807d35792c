-- Pictures that other services show, as their events tell: they are not deleted meanwhile.
create table media_use (
  user_id uuid not null,
  kind text not null check (kind in ('advertisement')),
  media_id uuid not null references media,
  primary key (user_id, media_id)
);
create index media_use_of on media_use (media_id);
