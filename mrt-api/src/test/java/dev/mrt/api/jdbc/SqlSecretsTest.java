package dev.mrt.api.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE USER app PASSWORD 'hunter22'",
                "CREATE ROLE app WITH LOGIN ENCRYPTED PASSWORD 'hunter22'",
                "ALTER ROLE app PASSWORD E'hunter22\\'x'",
                "ALTER ROLE app PASSWORD'hunter22'",
                "ALTER ROLE app PASSWORD $x$hunter22$x$",
                "CREATE USER 'app'@'%' IDENTIFIED BY 'hunter22'",
                "CREATE USER app IDENTIFIED BY hunter22",
                "CREATE USER app IDENTIFIED BY PASSWORD '*hunter22'",
                "CREATE USER app IDENTIFIED WITH mysql_native_password BY 'hunter22'",
                "CREATE USER app IDENTIFIED WITH caching_sha2_password AS 'hunter22'",
                "CREATE USER app IDENTIFIED VIA unix_socket OR mysql_native_password USING 'hunter22'",
                "CREATE LOGIN app WITH PASSWORD = N'hunter22'",
                "SET PASSWORD FOR app = PASSWORD('hunter22')",
                "SET PASSWORD FOR 'app'@'localhost' = 'hunter22'",
                "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'b', password 'hunter22')",
                "CREATE SUBSCRIPTION s CONNECTION 'host=db user=app password=hunter22 dbname=d' PUBLICATION p",
                "SELECT dblink_connect('host=db password=hunter22')",
                "CHANGE MASTER TO MASTER_USER='r', MASTER_PASSWORD='hunter22'",
                "COPY t FROM 's3://b' CREDENTIALS 'aws_access_key_id=a;aws_secret_access_key=hunter22'",
                "UPDATE settings SET api_key = 'hunter22'",
                "UPDATE users SET \"password\" = 'hunter22' WHERE id = 1",
                "-- the password: hunter22",
                "-- jdbc:postgresql://db/app?user=a&password=hunter22",
                "-- postgres://app:hunter22@db:5432/app",
                "-- jdbc:oracle:thin:app/hunter22@//db:1521/x",
                "{\"apiKey\": \"hunter22\"}",
                "SELECT 'ghp_hunter22hunter22hunter22'",
                "SELECT 'eyJhunter22hunter22.eyJhunter22hunter22.hunter22'",
                "-----BEGIN RSA PRIVATE KEY-----\nhunter22\n-----END RSA PRIVATE KEY-----"
            })
    void a_credential_is_masked(String sql) {
        SqlSecrets.Masked masked = SqlSecrets.mask(sql);

        assertThat(masked.text()).doesNotContain("hunter22").contains("***");
        assertThat(masked.count()).isPositive();
        assertThat(SqlSecrets.mask(masked.text())).isEqualTo(new SqlSecrets.Masked(masked.text(), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE users (id int, password varchar(80) NOT NULL, token text DEFAULT '')",
                "ALTER TABLE users DROP COLUMN password_hash",
                "COMMENT ON COLUMN users.password IS 'salted hash'",
                "UPDATE users SET password_hash = old_hash WHERE token = other.token",
                "SELECT password::text FROM users",
                "CREATE USER app IDENTIFIED BY RANDOM PASSWORD",
                "CREATE USER app PASSWORD '${app.password}'",
                "ALTER ROLE app PASSWORD NULL",
                "INSERT INTO kinds (name) VALUES ('token'), ('secret')",
                "INSERT INTO kinds (name) VALUES ('api token','other')",
                "SELECT 'https://example.org/a@b'",
                "ALTER USER app PASSWORD EXPIRE"
            })
    void what_is_no_credential_stays(String sql) {
        assertThat(SqlSecrets.mask(sql)).isEqualTo(new SqlSecrets.Masked(sql, 0));
    }

    @Test
    void a_long_script_needs_neither_a_deep_stack_nor_long() {
        String script = ("INSERT INTO t VALUES ('" + "a''b\\\\".repeat(50) + "', 1);\n").repeat(5_000)
                + "ALTER ROLE a PASSWORD '" + "x''".repeat(100_000) + "';";

        SqlSecrets.Masked masked =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> SqlSecrets.mask(script));

        assertThat(masked.count()).isEqualTo(1);
        assertThat(masked.text()).endsWith("PASSWORD '***';");
    }
}
