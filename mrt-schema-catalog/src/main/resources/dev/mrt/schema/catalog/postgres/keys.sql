select case c.contype when 'p' then 'PRIMARY_KEY' when 'u' then 'UNIQUE' else 'EXCLUSION' end,
  case c.contype when 'x' then 'CHECK' else 'KEY' end,
  t.nspname::text, t.relname::text, c.conname::text,
  array[
    '@columns', case when c.contype <> 'x' then
      (select string_agg(a.attname, chr(31) order by k.n)
      from unnest(c.conkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) end,
    'include', (select string_agg(a.attname, ', ' order by k.n)
      from unnest(i.indkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num
      where k.n > i.indnkeyatts),
    'definition', case when c.contype = 'x' then pg_get_constraintdef(c.oid) end,
    'nulls', case when i.indnullsnotdistinct then 'not distinct' end, -- since 15
    'without overlaps', case when c.conperiod and c.contype <> 'x' then 'yes' end, -- since 18
    'deferrable', case when c.condeferred then 'initially deferred' when c.condeferrable then 'yes' else 'no' end,
    'valid', case when i.indisvalid then 'yes' else 'no' end,
    'replica identity', case when i.indisreplident then 'yes' end,
    'STORAGE:options', array_to_string(r.reloptions, ', '),
    'STORAGE:tablespace', s.spcname::text,
    'STORAGE:clustered', case when i.indisclustered then 'yes' end,
    'COMMENT:comment', d.description,
    'COMMENT:comment on the index', x.description
  ]
from pg_constraint c
join tab t on t.oid = c.conrelid
join pg_index i on i.indexrelid = c.conindid
join pg_class r on r.oid = c.conindid
left join pg_tablespace s on s.oid = r.reltablespace
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = c.oid
left join pg_description x on x.classoid = 'pg_class'::regclass and x.objoid = r.oid
where c.contype in ('p', 'u', 'x') and c.conparentid = 0 and not r.relispartition
