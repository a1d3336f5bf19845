create table t1 (id bigint generated always as identity primary key,
    a tinyint, b smallint, c int, d bigint, e numeric(10,3), f numeric(4,4),
    g decfloat(20), h real, i double precision, j boolean default true,
    k char(5), l varchar(40), m varchar_ignorecase(20), n clob, o binary(4),
    p varbinary(20), q blob, r date, s time, t time(6), u timestamp,
    v timestamp(0), w timestamp with time zone, x time with time zone,
    y uuid, z json);
create table t2 (id int primary key, a enum('x','y','z') default 'x',
    b int array, c varchar(10) array, d interval year to month, e interval day to second,
    f interval year, g interval hour, h geometry, i int generated always as (id + 1),
    j varchar(2000), k interval hour to minute);
create domain pct as int check (value between 0 and 100);
create table t3 (id int primary key, p pct not null, status varchar(10) not null check(status in('draft','live')),
    price decimal(10,2) not null check(price>0), qty int not null check(qty>0),
    total decimal(12,2) not null, slug varchar(20) check(regexp_like(slug,'^[a-z]+-[0-9]+$')),
    constraint tot check(total=price*qty));
create table "Odd name" ("a b" varchar(20) not null check ("a b" <> ''),
    "q""x" int unique);
