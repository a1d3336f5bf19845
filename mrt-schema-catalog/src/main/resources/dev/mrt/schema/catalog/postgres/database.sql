select 'EXTENSION', 'DATABASE', '', '', e.extname::text,
  array['version', e.extversion, 'schema', e.extnamespace::regnamespace::text, 'GRANT:owner', e.extowner::regrole::text]
from pg_extension e
union all
select 'OTHER', 'DATABASE', '', '', 'publication ' || p.pubname,
  array[
    'all tables', case when p.puballtables then 'yes' else 'no' end,
    'tables', (select string_agg(r.prrelid::regclass::text
        || coalesce(' (' || (select string_agg(a.attname, ', ' order by a.attnum) -- since 15
          from pg_attribute a where a.attrelid = r.prrelid and a.attnum = any (r.prattrs)) || ')', '') -- since 15
        || coalesce(' where ' || pg_get_expr(r.prqual, r.prrelid), ''), -- since 15
        || '', -- before 15
        ', ' order by r.prrelid::regclass::text)
      from pg_publication_rel r where r.prpubid = p.oid),
    'schemas', (select string_agg(s.pnnspid::regnamespace::text, ', ' order by s.pnnspid::regnamespace::text) -- since 15
      from pg_publication_namespace s where s.pnpubid = p.oid), -- since 15
    'publishes', concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
      case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end),
    'via the root', case when p.pubviaroot then 'yes' end,
    'GRANT:owner', p.pubowner::regrole::text
  ]
from pg_publication p
union all
select 'OTHER', 'DATABASE', '', '', 'subscription ' || s.subname,
  array['enabled', case when s.subenabled then 'yes' else 'no' end, 'publications', array_to_string(s.subpublications, ', ')]
from pg_subscription s
where s.subdbid = (select oid from pg_database where datname = current_database())
union all
select 'OTHER', 'DATABASE', '', '', 'server ' || s.srvname,
  array['wrapper', w.fdwname::text, 'version', s.srvversion, 'options', array_to_string(s.srvoptions, ', ')]
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
union all
select 'OTHER', 'DATABASE', '', '', 'user mapping of ' || u.usename || ' for ' || u.srvname, array['kind', 'user mapping']
from pg_user_mappings u
union all
select 'OTHER', 'DATABASE', '', '', 'settings of ' || case when s.setrole = 0 then 'all' else s.setrole::regrole::text end,
  array['settings', array_to_string(s.setconfig, ', ')]
from pg_db_role_setting s
where s.setdatabase = (select oid from pg_database where datname = current_database())
