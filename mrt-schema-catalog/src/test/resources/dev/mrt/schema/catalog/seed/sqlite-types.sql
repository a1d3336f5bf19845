create table t1 (id integer primary key, a int, b boolean default 0,
    c real, d numeric, e decimal(10,2), f text, g varchar(20), h blob,
    i date, j datetime, k timestamp default current_timestamp, l,
    m json, n char(5), o bigint not null, p "double precision", q uuid,
    r time, s clob, t custom_thing not null);
create table t2 (id integer primary key autoincrement, status text not null check(status in('draft','live')),
    price numeric not null check(price>0), qty int not null check(qty>0),
    total numeric not null, slug text check(slug glob '[a-z]*-[0-9]*'),
    check(total=price*qty));
create table t3 (k text primary key, v int) without rowid;
create table t4 (a int not null, b text any, c int generated always as (a+1) stored) ;
create table t5 (a integer not null, b text, c blob, d real) strict;
create table t6 (email text, deleted_at text); create unique index u6 on t6(lower(email)) where deleted_at is null;
create table "Odd t" ("a b" text not null check ("a b" <> ''),
    [q x] int unique, `z` int);
create table t8 (id integer primary key, t2 integer not null references t2(id) on delete cascade,
    self integer references t8(id));
create trigger tr before insert on t3 begin select raise(ignore) where new.v < 0; end;
