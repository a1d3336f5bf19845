select 'SEQUENCE', 'SEQUENCE', n.nspname::text, '', c.relname::text,
  array[
    '.owner schema', k.nspname::text,
    '.owner table', k.relname::text,
    'type', format_type(s.seqtypid, null),
    'start', s.seqstart::text,
    'increment', s.seqincrement::text,
    'minimum', s.seqmin::text,
    'maximum', s.seqmax::text,
    'cache', s.seqcache::text,
    'cycle', case when s.seqcycle then 'yes' else 'no' end,
    'owned by', k.rel::regclass::text || '.' || quote_ident(k.attname),
    'STORAGE:persistence', case c.relpersistence when 'u' then 'unlogged' end,
    'GRANT:owner', c.relowner::regrole::text,
    'GRANT:privileges', (select string_agg(a::text, ' ' order by a::text)
      from unnest(coalesce(c.relacl, acldefault('s', c.relowner))) a),
    'COMMENT:comment', d.description
  ]
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join scope n on n.oid = c.relnamespace
left join (
  select o.seq, o.rel, o.deptype, a.attname, t.relname, n.nspname
  from owned o
  join pg_attribute a on a.attrelid = o.rel and a.attnum = o.att
  join pg_class t on t.oid = o.rel
  join pg_namespace n on n.oid = t.relnamespace
) k on k.seq = s.seqrelid
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid
where k.deptype is distinct from 'i'
  and not exists (select from member m where m.classid = 'pg_class'::regclass and m.objid = c.oid)
