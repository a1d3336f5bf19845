select '.DOMAIN_CHECK', 'TYPE', t.nspname::text, t.relname::text, c.conname::text,
  array['.column', a.attname::text, '.quoted', quote_ident(a.attname), '.expression', pg_get_expr(c.conbin, 0)]
from tab t
join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
join chain h on h.type = a.atttypid and not h.is_array
join pg_constraint c on c.contypid = h.at and c.contype = 'c'
where t.relkind in ('r', 'p')
