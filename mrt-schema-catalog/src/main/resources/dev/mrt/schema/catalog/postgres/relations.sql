select
  case t.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW' else 'TABLE' end,
  case when t.relkind in ('v', 'm') then 'VIEW' else 'TABLE' end,
  t.nspname::text, t.relname::text, '',
  array[
    'kind', case t.relkind when 'r' then 'table' when 'p' then 'partitioned table' when 'f' then 'foreign table'
      when 'm' then 'materialized view' else 'view' end,
    '.parent schema', case when t.relispartition then i.parent_schema end,
    '.parent table', case when t.relispartition then i.parent_table end,
    'persistence', case t.relpersistence when 'u' then 'unlogged' end,
    'inherits', case when not t.relispartition then i.parents end,
    'of type', case when t.reloftype <> 0 then t.reloftype::regtype::text end,
    'PARTITION:partition key', case when t.relkind = 'p' then pg_get_partkeydef(t.oid) end,
    'PARTITION:partition of', case when t.relispartition then i.parents end,
    'PARTITION:partition bound', case when t.relispartition then pg_get_expr(t.relpartbound, t.oid) end,
    'definition', case when t.relkind in ('v', 'm') then pg_get_viewdef(t.oid) end,
    'options', case when t.relkind = 'v' then array_to_string(t.reloptions, ', ') end,
    'populated', case when t.relkind = 'm' then case when t.relispopulated then 'yes' else 'no' end end,
    'server', f.srvname::text,
    'server options', array_to_string(f.ftoptions, ', '),
    'STORAGE:options', case when t.relkind <> 'v' then
      (select string_agg(o, ', ' order by o) from unnest(t.reloptions || x.toast_options) o) end,
    'STORAGE:access method', am.amname::text,
    'STORAGE:tablespace', s.spcname::text,
    'POLICY:row security', case when t.relrowsecurity then 'enabled' end,
    'POLICY:row security of the owner', case when t.relforcerowsecurity then 'forced' end,
    'replica identity', case when t.relkind in ('r', 'p', 'm') then
      case t.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index' end end,
    'GRANT:owner', t.relowner::regrole::text,
    'GRANT:privileges', (select string_agg(a::text, ' ' order by a::text)
      from unnest(coalesce(t.relacl, acldefault('r', t.relowner))) a),
    'COMMENT:comment', d.description
  ]
from tab t
left join (
  select h.inhrelid, string_agg(h.inhparent::regclass::text, ', ' order by h.inhseqno) as parents,
    min(p.relname::text) as parent_table, min(n.nspname::text) as parent_schema
  from pg_inherits h
  join tab t on t.oid = h.inhrelid
  join pg_class p on p.oid = h.inhparent
  join pg_namespace n on n.oid = p.relnamespace
  group by h.inhrelid
) i on i.inhrelid = t.oid
left join lateral (
  select array_agg('toast.' || o) as toast_options
  from pg_class c, unnest(c.reloptions) o
  where c.oid = t.reltoastrelid and c.reloptions is not null
) x on t.reltoastrelid <> 0
left join (
  select f.ftrelid, s.srvname, f.ftoptions from pg_foreign_table f join pg_foreign_server s on s.oid = f.ftserver
) f on f.ftrelid = t.oid
left join pg_am am on am.oid = t.relam and am.amname <> 'heap'
left join pg_tablespace s on s.oid = t.reltablespace
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = t.oid and d.objsubid = 0
