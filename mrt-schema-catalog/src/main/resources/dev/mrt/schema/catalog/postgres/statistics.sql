select 'STATISTICS', 'STORAGE', n.nspname::text, '', s.stxname::text,
  array[
    'definition', pg_get_statisticsobjdef(s.oid),
    'target', case when coalesce(s.stxstattarget, -1) >= 0 then s.stxstattarget::text end,
    'GRANT:owner', s.stxowner::regrole::text,
    'COMMENT:comment', d.description
  ]
from pg_statistic_ext s
join scope n on n.oid = s.stxnamespace
left join pg_description d on d.classoid = 'pg_statistic_ext'::regclass and d.objoid = s.oid
where not exists (select from member m where m.classid = 'pg_statistic_ext'::regclass and m.objid = s.oid)
