create table t1 (id bigint unsigned auto_increment primary key,
    a tinyint, b tinyint(1) default 1, c smallint unsigned, d mediumint,
    e int unsigned, f bigint unsigned, g decimal(10,3), h float, i double,
    j bit(1), k bit(12), l date, m datetime, n datetime(6), o timestamp null,
    p timestamp(3) null, q time, r time(6), s year, t char(5), u varchar(40),
    v tinytext, w text, x longtext, y binary(4), z varbinary(20));
create table t2 (id int primary key, a tinyblob, b blob, c enum('x','y','z') default 'x',
    d set('a','b','c'), e json, f varchar(20) character set latin1,
    g varchar(20) character set ascii, h varchar(20) character set utf8mb3,
    i inet6, j uuid, k point, l geometry, m varchar(2000), n int invisible,
    o int as (id + 1) virtual, p int as (id * 2) stored);
create table t3 (id int primary key, status varchar(10) not null check(status in('draft','live')),
    price decimal(10,2) not null check(price>0), qty int not null check(qty>0),
    total decimal(12,2) not null, slug varchar(20) check(slug regexp '^[a-z]+-[0-9]+$'),
    constraint tot check(total=price*qty));
create table t4 (id int primary key, doc longtext check (json_valid(doc)),
    kind varchar(20) as (json_value(doc,'$.meta.kind')) stored);
create table t5 (a varchar(10) collate utf8mb4_bin, b int, key (b),
    unique (a));
create table t6 (id int auto_increment primary key, b int, foreign key (b) references t5(b));
create table p7 (id int, d date, primary key(id,d)) partition by range (year(d)) (partition p0 values less than (2020),
    partition p1 values less than maxvalue);
