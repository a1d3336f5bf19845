select 'FOREIGN_KEY', 'FOREIGN_KEY', t.nspname::text, t.relname::text, c.conname::text,
  array[
    '@columns', (select string_agg(a.attname, chr(31) order by k.n)
      from unnest(c.conkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num),
    '.target schema', n.nspname::text,
    '.target table', r.relname::text,
    'target', c.confrelid::regclass::text,
    '@target columns', (select string_agg(a.attname, chr(31) order by k.n)
      from unnest(c.confkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num),
    'on delete', case c.confdeltype when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE'
      when 'n' then 'SET NULL' else 'SET DEFAULT' end,
    'on delete columns', (select string_agg(a.attname, ', ' order by k.n) -- since 15
      from unnest(c.confdelsetcols) with ordinality k (num, n) -- since 15
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num), -- since 15
    'on update', case c.confupdtype when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE'
      when 'n' then 'SET NULL' else 'SET DEFAULT' end,
    'match', case c.confmatchtype when 'f' then 'full' when 'p' then 'partial' else 'simple' end,
    'deferrable', case when c.condeferred then 'initially deferred' when c.condeferrable then 'yes' else 'no' end,
    'validated', case when c.convalidated then 'yes' else 'no' end,
    'enforced', case when not c.conenforced then 'no' end, -- since 18
    'period', case when c.conperiod then 'yes' end, -- since 18
    'triggers', case when exists (select from pg_trigger g
      where g.tgconstraint = c.oid and g.tgisinternal and g.tgenabled <> 'O') then 'disabled' end,
    'COMMENT:comment', d.description
  ]
from pg_constraint c
join tab t on t.oid = c.conrelid
join pg_class r on r.oid = c.confrelid
join pg_namespace n on n.oid = r.relnamespace
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = c.oid
where c.contype = 'f' and c.conparentid = 0
