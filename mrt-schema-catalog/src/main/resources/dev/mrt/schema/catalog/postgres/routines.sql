select 'ROUTINE', 'ROUTINE', n.nspname::text, '', p.proname || '(' || oidvectortypes(p.proargtypes) || ')',
  array[
    'kind', case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' when 'w' then 'window' else 'function' end,
    'arguments', pg_get_function_arguments(p.oid),
    'returns', pg_get_function_result(p.oid),
    'language', case when p.prokind <> 'a' then l.lanname::text end,
    'body', case when p.prokind <> 'a' then coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) end,
    'library', p.probin,
    'volatility', case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
    'security', case when p.prosecdef then 'definer' else 'invoker' end,
    'null input', case when p.proisstrict then 'returns null' end,
    'leakproof', case when p.proleakproof then 'yes' end,
    'parallel', case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end,
    'settings', array_to_string(p.proconfig, ', '),
    'cost', p.procost::text,
    'rows', case when p.prorows <> 0 then p.prorows::text end,
    'support', case when p.prosupport <> 0 then p.prosupport::regproc::text end,
    'state function', g.aggtransfn::regprocedure::text,
    'state type', format_type(g.aggtranstype, null),
    'initial state', g.agginitval,
    'final function', nullif(g.aggfinalfn::oid, 0)::regprocedure::text,
    'combine function', nullif(g.aggcombinefn::oid, 0)::regprocedure::text,
    'moving state function', nullif(g.aggmtransfn::oid, 0)::regprocedure::text,
    'moving inverse function', nullif(g.aggminvtransfn::oid, 0)::regprocedure::text,
    'sort operator', nullif(g.aggsortop, 0)::regoperator::text,
    'GRANT:owner', p.proowner::regrole::text,
    'GRANT:privileges', (select string_agg(a::text, ' ' order by a::text)
      from unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a),
    'COMMENT:comment', d.description
  ]
from pg_proc p
join scope n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
left join pg_aggregate g on g.aggfnoid = p.oid
left join pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid
where p.oid >= 16384
  and not exists (select from member m where m.classid = 'pg_proc'::regclass and m.objid = p.oid)
  and not exists (select from pg_depend i where i.classid = 'pg_proc'::regclass and i.objid = p.oid and i.deptype = 'i')
