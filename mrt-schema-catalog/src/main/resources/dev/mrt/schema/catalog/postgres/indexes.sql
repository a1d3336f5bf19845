select 'INDEX', 'INDEX', t.nspname::text, t.relname::text, r.relname::text,
  array[
    '.definition', pg_get_indexdef(i.indexrelid),
    '@.columns', (select string_agg(a.attname, chr(31) order by k.n)
      from unnest(i.indkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.num
      where k.n <= i.indnkeyatts and k.num > 0),
    '.expressions', pg_get_expr(i.indexprs, i.indrelid),
    'unique', case when i.indisunique then 'yes' else 'no' end,
    'predicate', pg_get_expr(i.indpred, i.indrelid),
    'nulls', case when i.indnullsnotdistinct then 'not distinct' end, -- since 15
    'valid', case when i.indisvalid then 'yes' else 'no' end,
    'replica identity', case when i.indisreplident then 'yes' end,
    'STORAGE:options', array_to_string(r.reloptions, ', '),
    'STORAGE:tablespace', s.spcname::text,
    'STORAGE:clustered', case when i.indisclustered then 'yes' end,
    'STORAGE:statistics', (select string_agg(a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
      from pg_attribute a where a.attrelid = i.indexrelid and coalesce(a.attstattarget, -1) >= 0),
    'COMMENT:comment', d.description
  ]
from pg_index i
join tab t on t.oid = i.indrelid
join pg_class r on r.oid = i.indexrelid
left join pg_tablespace s on s.oid = r.reltablespace
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = r.oid
where not r.relispartition
  and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
