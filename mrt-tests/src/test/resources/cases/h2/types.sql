-- about: precision that a narrower type cuts
-- database: h2
-- expect 2: failed VALUES_CHANGED probe.taken
-- expect 3: failed VALUES_CHANGED probe.weight
-- expect 4: failed VALUES_CHANGED probe.remark
-- expect 5: failed VALUES_CHANGED probe.raw
--- V1__base.sql
CREATE TABLE probe (id int PRIMARY KEY, taken timestamp(6) NOT NULL, weight decimal(20, 6) NOT NULL, remark varchar(60) NOT NULL, raw varbinary(40) NOT NULL, tags varchar(10) ARRAY, state enum ('a', 'b'), token uuid);
--- U1__base.sql
DROP TABLE probe;
--- V2__taken.sql
ALTER TABLE probe ALTER COLUMN taken SET DATA TYPE timestamp(0);
--- U2__taken.sql
ALTER TABLE probe ALTER COLUMN taken SET DATA TYPE timestamp(6);
--- V3__weight.sql
ALTER TABLE probe ALTER COLUMN weight SET DATA TYPE decimal(20, 2);
--- U3__weight.sql
ALTER TABLE probe ALTER COLUMN weight SET DATA TYPE decimal(20, 6);
--- V4__remark.sql
UPDATE probe SET remark = left(remark, 10);
--- U4__remark.sql
-- cut
--- V5__raw.sql
UPDATE probe SET raw = X'00';
--- U5__raw.sql
-- zeroed
