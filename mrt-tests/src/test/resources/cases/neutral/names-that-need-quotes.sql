-- about: names with spaces, quotes, colons and reserved words
-- database: postgres, h2, sqlite
-- expect 1: passed
-- expect 2: failed VALUES_CHANGED order line.select
-- expect 3: failed VALUES_CHANGED ~from:to
-- expect 4: passed exercised
-- expect 5: failed ROWS_LOST order line
--- V1__base.sql
CREATE TABLE "order line" ("group" int PRIMARY KEY, "select" varchar(20), "from:to" varchar(20), "say ""hi""" varchar(20));
--- U1__base.sql
DROP TABLE "order line";
--- V2__drop_select.sql
ALTER TABLE "order line" DROP COLUMN "select";
--- U2__drop_select.sql
ALTER TABLE "order line" ADD COLUMN "select" varchar(20);
--- V3__clear_colon.sql
UPDATE "order line" SET "from:to" = NULL;
--- U3__clear_colon.sql
-- nobody reads it
--- V4__quote.sql
ALTER TABLE "order line" RENAME COLUMN "say ""hi""" TO "say ""hello""";
--- U4__quote.sql
ALTER TABLE "order line" RENAME COLUMN "say ""hello""" TO "say ""hi""";
--- V5__clear.sql
DELETE FROM "order line";
--- U5__clear.sql
-- nobody orders
