-- about: a split table joined back over the name mixes up namesakes; over the key it does not
-- database: postgres, h2, sqlite, mariadb
-- expect 2: failed VALUES_CHANGED|ROLLBACK_FAILED
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE patient (id int PRIMARY KEY, name varchar(40) NOT NULL, ward varchar(20), bed varchar(20));
--- U1__base.sql
DROP TABLE patient;
--- V2__wards.sql
CREATE TABLE patient_ward (name varchar(40) NOT NULL, ward varchar(20));
INSERT INTO patient_ward SELECT name, ward FROM patient;
ALTER TABLE patient DROP COLUMN ward;
--- U2__wards.sql
ALTER TABLE patient ADD COLUMN ward varchar(20);
UPDATE patient SET ward = (SELECT max(w.ward) FROM patient_ward w WHERE w.name = patient.name);
DROP TABLE patient_ward;
--- V3__beds.sql
CREATE TABLE patient_bed (patient_id int PRIMARY KEY, bed varchar(20));
INSERT INTO patient_bed SELECT id, bed FROM patient;
ALTER TABLE patient DROP COLUMN bed;
--- U3__beds.sql
ALTER TABLE patient ADD COLUMN bed varchar(20);
UPDATE patient SET bed = (SELECT b.bed FROM patient_bed b WHERE b.patient_id = patient.id);
DROP TABLE patient_bed;
