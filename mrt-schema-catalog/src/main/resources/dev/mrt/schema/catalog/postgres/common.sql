-- What the sections share. A section gives rows (kind, facet, schema, table, name, pairs of attribute and value);
-- see Fact for the marks that an attribute's name may carry. The system's own objects have numbers below 16384 (FirstNormalObjectId); the
-- catalogs' indexes know numbers, not schemas.
scope as (
  select oid, nspname, nspowner, nspacl from pg_namespace where nspname = any (?)
),
member as (
  select classid, objid from pg_depend where refclassid = 'pg_extension'::regclass and deptype = 'e'
),
tab as (
  select c.*, n.nspname
  from pg_class c
  join scope n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
    and c.oid >= 16384 -- whole
    and c.oid = any ($2) -- some
    and not exists (select from member m where m.classid = 'pg_class'::regclass and m.objid = c.oid)
),
owned as (
  select d.objid as seq, d.refobjid as rel, d.refobjsubid as att, d.deptype
  from pg_depend d
  join pg_sequence s on s.seqrelid = d.objid
  where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
    and d.refobjsubid > 0 and d.deptype in ('a', 'i')
),
-- From each column's type through domains and arrays to what it is made of; a missing typmod is the column's own.
chain as (
  select u.type, u.type as at, null::int as typmod, false as is_array, false as not_null, 0 as depth
  from (select distinct a.atttypid as type from pg_attribute a join tab t on t.oid = a.attrelid) u
  union all
  select c.type,
    case t.typtype when 'd' then t.typbasetype else t.typelem end,
    case t.typtype when 'd' then t.typtypmod else c.typmod end,
    c.is_array or t.typtype <> 'd',
    c.not_null or (t.typnotnull and not c.is_array),
    c.depth + 1
  from chain c
  join pg_type t on t.oid = c.at
  where t.typtype = 'd' or t.typcategory = 'A' and t.typelem <> 0
),
base as (
  select distinct on (type) type, at, typmod, is_array, not_null from chain order by type, depth desc
),
label as (
  select enumtypid, string_agg(enumlabel, chr(31) order by enumsortorder) as labels,
    string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) as quoted
  from pg_enum
  group by enumtypid
)
