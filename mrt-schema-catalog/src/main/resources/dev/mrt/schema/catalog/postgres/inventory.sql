-- Objects of kinds that no other section knows: operators, collations, text search, casts, languages and what is yet to come.
select 'OTHER', 'DATABASE', n.nspname::text, '', i.type || ' ' || i.identity,
  array['kind', i.type, 'COMMENT:comment', c.description]
from pg_depend d
join scope n on n.oid = d.refobjid
cross join lateral pg_identify_object(d.classid, d.objid, d.objsubid) i
left join pg_description c on c.classoid = d.classid and c.objoid = d.objid and c.objsubid = 0
where d.refclassid = 'pg_namespace'::regclass and d.deptype in ('n', 'a')
  and d.classid not in ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass, 'pg_constraint'::regclass,
    'pg_publication_namespace'::regclass, -- since 15
    'pg_default_acl'::regclass, 'pg_extension'::regclass, 'pg_statistic_ext'::regclass)
  and not exists (select from member m where m.classid = d.classid and m.objid = d.objid)
union all
select 'OTHER', 'DATABASE', '', '', i.type || ' ' || i.identity, array['kind', i.type]
from (
  select 'pg_cast'::regclass::oid as classid, oid as objid from pg_cast
  union all select 'pg_language'::regclass::oid, oid from pg_language
  union all select 'pg_foreign_data_wrapper'::regclass::oid, oid from pg_foreign_data_wrapper
  union all select 'pg_transform'::regclass::oid, oid from pg_transform
  union all select 'pg_am'::regclass::oid, oid from pg_am
) o
cross join lateral pg_identify_object(o.classid, o.objid, 0) i
where o.objid >= 16384
  and not exists (select from pg_depend i where i.classid = o.classid and i.objid = o.objid and i.deptype = 'i')
  and not exists (select from member m where m.classid = o.classid and m.objid = o.objid)
