select 'COLUMN', 'COLUMN', t.nspname::text, t.relname::text, a.attname::text,
  array[
    '.position', a.attnum::text,
    '.base', y.typname::text,
    '.typmod', coalesce(b.typmod, a.atttypmod)::text,
    '.labels', l.labels,
    '.array', case when b.is_array then 'yes' end,
    '.not null', case when a.attnotnull or b.not_null then 'yes' end,
    '.serial', case when o.deptype = 'a' then 'yes' end,
    'type', format_type(a.atttypid, a.atttypmod),
    'nullable', case when a.attnotnull then 'no' else 'yes' end,
    'default', case when a.attgenerated = '' then pg_get_expr(e.adbin, e.adrelid) end,
    'generated', case when a.attgenerated <> '' then pg_get_expr(e.adbin, e.adrelid) end,
    'generated kept', case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' end,
    'identity', case a.attidentity when 'a' then 'ALWAYS' when 'd' then 'BY DEFAULT' end,
    'identity sequence', i.seqrelid::regclass::text,
    'identity options', format_type(i.seqtypid, null) || ' start ' || i.seqstart || ' increment ' || i.seqincrement
      || ' minimum ' || i.seqmin || ' maximum ' || i.seqmax || ' cache ' || i.seqcache
      || case when i.seqcycle then ' cycle' else '' end,
    'collation', case when a.attcollation <> w.typcollation then a.attcollation::regcollation::text end,
    'inherited', case when not a.attislocal and not t.relispartition then 'yes' end,
    'server options', array_to_string(a.attfdwoptions, ', '),
    'STORAGE:storage', case when a.attstorage <> w.typstorage and t.relkind not in ('v', 'f') then
      case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end end,
    'STORAGE:compression', case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end,
    'STORAGE:statistics', case when coalesce(a.attstattarget, -1) >= 0 then a.attstattarget::text end,
    'STORAGE:options', array_to_string(a.attoptions, ', '),
    'GRANT:privileges', (select string_agg(x::text, ' ' order by x::text) from unnest(a.attacl) x),
    'COMMENT:comment', d.description
  ]
from tab t
join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
join pg_type w on w.oid = a.atttypid
join base b on b.type = a.atttypid
join pg_type y on y.oid = b.at
left join label l on l.enumtypid = b.at
left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
left join (
  select rel, att, min(deptype::text) as deptype, max(case when deptype = 'i' then seq end) as seq
  from owned
  group by rel, att
) o on o.rel = a.attrelid and o.att = a.attnum
left join pg_sequence i on i.seqrelid = o.seq
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = t.oid and d.objsubid = a.attnum
