-- What staff did is kept in one place for all services, which can add to it and change nothing (platform.audit).
insert into platform.audit (id, at, service, operation, entity, entity_id, actor, ip, asked)
  select id, at, current_schema(), operation, split_part(operation, '.', 1), entity_id, actor, ip, after from audit;
drop table audit;
