-- The relations of the parameter and those that the server knows to depend on them: names of the former are part of the text of the latter.
-- A view's rule and a composite type are tied to their relation the other way round.
with recursive
dependant (classid, objid) as (
  select 'pg_class'::regclass::oid, n.oid from unnest($1) n (oid)
  union
  select d.classid, d.objid
  from dependant p
  cross join lateral (
    select d.classid, d.objid from pg_depend d where d.refclassid = p.classid and d.refobjid = p.objid
    union all
    select 'pg_class'::regclass, r.ev_class from pg_rewrite r where p.classid = 'pg_rewrite'::regclass and r.oid = p.objid
    union all
    select 'pg_type'::regclass, c.reltype from pg_class c where p.classid = 'pg_class'::regclass and c.oid = p.objid
  ) d
)
select distinct case d.classid
  when 'pg_class'::regclass then coalesce((select i.indrelid from pg_index i where i.indexrelid = d.objid), d.objid)
  when 'pg_constraint'::regclass then (select c.conrelid from pg_constraint c where c.oid = d.objid)
  when 'pg_attrdef'::regclass then (select a.adrelid from pg_attrdef a where a.oid = d.objid)
  when 'pg_trigger'::regclass then (select t.tgrelid from pg_trigger t where t.oid = d.objid)
  when 'pg_policy'::regclass then (select p.polrelid from pg_policy p where p.oid = d.objid)
  end
from dependant d
