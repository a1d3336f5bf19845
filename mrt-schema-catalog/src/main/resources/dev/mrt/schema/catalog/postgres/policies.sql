select 'POLICY', 'POLICY', t.nspname::text, t.relname::text, p.polname::text,
  array[
    'kind', case when p.polpermissive then 'permissive' else 'restrictive' end,
    'command', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
      when 'd' then 'delete' else 'all' end,
    'roles', (select string_agg(r.name, ', ' order by r.name)
      from (select case when o = 0 then 'public' else o::regrole::text end as name from unnest(p.polroles) o) r),
    'using', pg_get_expr(p.polqual, p.polrelid),
    'with check', pg_get_expr(p.polwithcheck, p.polrelid),
    'COMMENT:comment', d.description
  ]
from pg_policy p
join tab t on t.oid = p.polrelid
left join pg_description d on d.classoid = 'pg_policy'::regclass and d.objoid = p.oid
