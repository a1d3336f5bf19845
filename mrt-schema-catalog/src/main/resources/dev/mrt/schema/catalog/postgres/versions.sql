-- The versions of the catalogs' rows, one number for each relation and one for all that relations may refer to. A row that is changed gets
-- another place or another transaction (PostgreSQL manual, "System Columns"); only statistics and hints are written in place.
with rel as materialized (
  select c.oid, c.reltoastrelid, n.nspname, c.relname
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.oid >= 16384 and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'c')
),
own (part, rel, nspname, relname) as (
  select oid, oid, nspname::text, relname::text from rel
  union all select reltoastrelid, oid, null, null from rel where reltoastrelid <> 0
  union all select indexrelid, indrelid, null, null from pg_index where indrelid >= 16384
  union all select s.seqrelid, d.refobjid, null, null
  from pg_sequence s
  join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid
  where d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
),
part (part, class, ctid, xmin) as (
  select oid, 1, ctid, xmin from pg_class where oid >= 16384
  union all select attrelid, 2, ctid, xmin from pg_attribute where attrelid >= 16384 and attnum > 0
  union all select adrelid, 3, ctid, xmin from pg_attrdef where adrelid >= 16384
  union all select conrelid, 4, ctid, xmin from pg_constraint where conrelid >= 16384
  union all select indexrelid, 5, ctid, xmin from pg_index where indrelid >= 16384
  union all select tgrelid, 6, ctid, xmin from pg_trigger where tgrelid >= 16384
  union all select polrelid, 7, ctid, xmin from pg_policy
  union all select ev_class, 8, ctid, xmin from pg_rewrite where ev_class >= 16384
  union all select inhrelid, 9, ctid, xmin from pg_inherits
  union all select partrelid, 10, ctid, xmin from pg_partitioned_table
  union all select ftrelid, 11, ctid, xmin from pg_foreign_table
  union all select seqrelid, 12, ctid, xmin from pg_sequence
  union all select objoid, 13, ctid, xmin from pg_description where objoid >= 16384 and classoid = 'pg_class'::regclass
  union all select s.seqrelid, 14, d.ctid, d.xmin
  from pg_sequence s
  join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid
  where d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
),
rest (class, ctid, xmin) as (
  select 20, t.ctid, t.xmin
  from pg_type t
  left join pg_type e on e.typarray = t.oid and e.oid = t.typelem
  where t.oid >= 16384 and t.typtype <> 'c' and e.typtype is distinct from 'c'
  union all select 21, ctid, xmin from pg_enum
  union all select 22, ctid, xmin from pg_constraint where contypid >= 16384
  union all select 23, ctid, xmin from pg_proc where oid >= 16384
  union all select 24, ctid, xmin from pg_operator where oid >= 16384
  union all select 25, ctid, xmin from pg_opclass where oid >= 16384
  union all select 26, ctid, xmin from pg_opfamily where oid >= 16384
  union all select 27, ctid, xmin from pg_collation where oid >= 16384
  union all select 28, ctid, xmin from pg_ts_config where oid >= 16384
  union all select 29, ctid, xmin from pg_ts_dict where oid >= 16384
  union all select 30, ctid, xmin from pg_namespace
  union all select 31, ctid, xmin from pg_extension
  union all select 32, ctid, xmin from pg_depend where refclassid = 'pg_extension'::regclass
  union all select 33, ctid, xmin from pg_foreign_server
  union all select 34, ctid, xmin from pg_tablespace
  union all select 35, ctid, xmin from pg_am
  union all select 36, ctid, xmin from pg_description where objoid >= 16384 and classoid <> 'pg_class'::regclass
)
-- FULL, as the planner knows nothing of how many rows there are and would nest loops; what belongs to no relation has the number 0.
select coalesce(o.rel, 0), max(o.nspname), max(o.relname), sum(hashtidextended(p.ctid, p.xmin::text::bigint * 64 + p.class))
from part p
full join own o on o.part = p.part
group by coalesce(o.rel, 0)
union all
select null, null, null, sum(number)
from (
  select hashtidextended(ctid, xmin::text::bigint * 64 + class) as number from rest
  union all select hashtextextended(rolname, oid::bigint) from pg_roles
  union all select hashtextextended('database', oid::bigint) from pg_database where datname = current_database()
) n
