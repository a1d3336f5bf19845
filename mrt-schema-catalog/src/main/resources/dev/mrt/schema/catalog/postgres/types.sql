select case t.typtype when 'e' then 'ENUM' when 'd' then 'DOMAIN' else 'TYPE' end, 'TYPE',
  n.nspname::text, '', t.typname::text,
  array[
    'kind', case t.typtype when 'e' then 'enum' when 'd' then 'domain' when 'c' then 'composite' when 'r' then 'range'
      when 'p' then 'shell' else 'base' end,
    'labels', l.quoted,
    'type', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
    'nullable', case when t.typtype = 'd' then case when t.typnotnull then 'no' else 'yes' end end,
    'default', t.typdefault,
    'collation', case when t.typtype = 'd' and t.typcollation <> b.typcollation then t.typcollation::regcollation::text end,
    'attributes', (select string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attcollation not in (0, 100) then ' collate ' || a.attcollation::regcollation else '' end,
        ', ' order by a.attnum)
      from pg_attribute a where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped),
    'subtype', format_type(r.rngsubtype, null),
    'operator class', o.opcname::text,
    'subtype collation', case when r.rngcollation <> 0 then r.rngcollation::regcollation::text end,
    'canonical', case when r.rngcanonical <> 0 then r.rngcanonical::regprocedure::text end,
    'subtype difference', case when r.rngsubdiff <> 0 then r.rngsubdiff::regprocedure::text end,
    'multirange', format_type(nullif(r.rngmultitypid, 0), null),
    'input', case when t.typtype = 'b' then t.typinput::regproc::text end,
    'output', case when t.typtype = 'b' then t.typoutput::regproc::text end,
    'GRANT:owner', t.typowner::regrole::text,
    'GRANT:privileges', (select string_agg(a::text, ' ' order by a::text)
      from unnest(coalesce(t.typacl, acldefault('T', t.typowner))) a),
    'COMMENT:comment', d.description
  ] || coalesce((
    select array_agg(p.word order by c.conname, p.n)
    from pg_constraint c,
      lateral (values (1, 'constraint ' || c.conname), (2, pg_get_constraintdef(c.oid))) p (n, word)
    where c.contypid = t.oid and c.contype = 'c'), '{}')
from pg_type t
join scope n on n.oid = t.typnamespace
left join label l on l.enumtypid = t.oid
left join pg_type b on b.oid = t.typbasetype
left join pg_range r on r.rngtypid = t.oid
left join pg_opclass o on o.oid = r.rngsubopc
left join pg_class c on c.oid = t.typrelid
left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid
where t.oid >= 16384
  and (t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and c.relkind = 'c' or t.typtype = 'p'
    or t.typtype = 'b' and t.typcategory <> 'A')
  and not exists (select from member m where m.classid = 'pg_type'::regclass and m.objid = t.oid)
