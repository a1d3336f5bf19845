-- about: rows whose parent in the same table meets a condition
-- database: postgres
-- expect 2: failed VALUES_CHANGED employee.boss_id
-- expect 3: passed exercised
--- V1__base.sql
CREATE TABLE employee (id serial PRIMARY KEY, boss_id int REFERENCES employee, role text NOT NULL);
--- U1__base.sql
DROP TABLE employee;
--- V2__bosses_left.sql
UPDATE employee SET boss_id = NULL WHERE boss_id IN (SELECT id FROM employee WHERE role = 'left');
--- U2__bosses_left.sql
SELECT 1;
--- V3__role_of_boss.sql
ALTER TABLE employee ADD COLUMN boss_role text;
UPDATE employee e SET boss_role = b.role FROM employee b WHERE b.id = e.boss_id;
--- U3__role_of_boss.sql
ALTER TABLE employee DROP COLUMN boss_role;
