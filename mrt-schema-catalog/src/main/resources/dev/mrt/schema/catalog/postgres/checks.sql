select 'CHECK', 'CHECK', t.nspname::text, t.relname::text, c.conname::text,
  array[
    '.inherited', case when not c.conislocal then 'yes' end,
    '@.columns', (select string_agg(a.attname, chr(31) order by k.n)
      from unnest(c.conkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num),
    'expression', pg_get_expr(c.conbin, c.conrelid),
    'inherit', case when c.connoinherit then 'no' end,
    'validated', case when c.convalidated then 'yes' else 'no' end,
    'enforced', case when not c.conenforced then 'no' end, -- since 18
    'COMMENT:comment', d.description
  ]
from pg_constraint c
join tab t on t.oid = c.conrelid
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = c.oid
where c.contype = 'c'
