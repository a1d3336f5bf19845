select 'TRIGGER', 'TRIGGER', t.nspname::text, t.relname::text, g.tgname::text,
  array[
    'definition', pg_get_triggerdef(g.oid),
    'enabled', case g.tgenabled when 'O' then 'yes' when 'D' then 'no' when 'R' then 'replica' else 'always' end,
    'COMMENT:comment', d.description
  ]
from pg_trigger g
join tab t on t.oid = g.tgrelid
left join pg_description d on d.classoid = 'pg_trigger'::regclass and d.objoid = g.oid
where not g.tgisinternal and g.tgparentid = 0
union all
select 'RULE', 'TRIGGER', t.nspname::text, t.relname::text, r.rulename::text,
  array[
    'definition', pg_get_ruledef(r.oid),
    'enabled', case r.ev_enabled when 'O' then 'yes' when 'D' then 'no' when 'R' then 'replica' else 'always' end,
    'COMMENT:comment', d.description
  ]
from pg_rewrite r
join tab t on t.oid = r.ev_class
left join pg_description d on d.classoid = 'pg_rewrite'::regclass and d.objoid = r.oid
where r.rulename <> '_RETURN'
union all
select 'TRIGGER', 'TRIGGER', '', '', e.evtname::text,
  array[
    'event', e.evtevent::text,
    'function', e.evtfoid::regprocedure::text,
    'tags', array_to_string(e.evttags, ', '),
    'enabled', case e.evtenabled when 'O' then 'yes' when 'D' then 'no' when 'R' then 'replica' else 'always' end,
    'GRANT:owner', e.evtowner::regrole::text,
    'COMMENT:comment', d.description
  ]
from pg_event_trigger e
left join pg_description d on d.classoid = 'pg_event_trigger'::regclass and d.objoid = e.oid
where not exists (select from member m where m.classid = 'pg_event_trigger'::regclass and m.objid = e.oid)
