-- Every schema, also those out of scope: one that a migration makes must show.
select 'SCHEMA', 'DATABASE', '', '', n.nspname::text,
  array[
    'kind', 'schema',
    'GRANT:owner', n.nspowner::regrole::text,
    'GRANT:privileges', (select string_agg(a::text, ' ' order by a::text)
      from unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) a),
    'COMMENT:comment', d.description
  ]
from pg_namespace n
left join pg_description d on d.classoid = 'pg_namespace'::regclass and d.objoid = n.oid
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'GRANT', 'GRANT', coalesce(n.nspname::text, ''), '',
  'defaults of ' || a.defaclrole::regrole || ' for ' || case a.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences'
    when 'f' then 'routines' when 'T' then 'types' when 'n' then 'schemas' else a.defaclobjtype::text end,
  array['privileges', coalesce((select string_agg(x::text, ' ' order by x::text) from unnest(a.defaclacl) x), '')]
from pg_default_acl a
left join scope n on n.oid = a.defaclnamespace
where a.defaclnamespace = 0 or n.oid is not null
