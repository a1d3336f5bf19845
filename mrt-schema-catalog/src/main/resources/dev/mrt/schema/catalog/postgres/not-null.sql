-- Since 18 NOT NULL is a constraint; the column says that it is there. A name other than the database's own is kept.
select 'NOT_NULL', 'COLUMN', t.nspname::text, t.relname::text, c.conname::text,
  array[
    'column', a.attname::text,
    'inherit', case when c.connoinherit then 'no' end,
    'validated', case when c.convalidated then 'yes' else 'no' end,
    'COMMENT:comment', d.description
  ]
from pg_constraint c
join tab t on t.oid = c.conrelid
join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = c.oid
where c.contype = 'n' and c.conislocal and not t.relispartition
  and (c.conname !~ '_not_null\d*$' or c.connoinherit or not c.convalidated or d.description is not null)
