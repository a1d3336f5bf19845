package dev.mrt.engine.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.MigrationEngine;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
class MariaDbContractTest extends FlywayContract {

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new MariaDbSandboxProvider()
                .open(new SandboxRequest("mariadb", MrtConfig.builder().build()));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    protected Sandbox sandbox() {
        return sandbox;
    }

    @Override
    protected boolean ddlIsTransactional() {
        return false;
    }

    @Test
    void delimiters_and_bodies_are_flyways_matter() throws Exception {
        Chain chain = new Chain(folder)
                .sql(
                        "V1__a.sql",
                        "create table a (id int, n int);",
                        "delimiter //",
                        "create trigger tr before insert on a for each row begin set new.n = 1; set new.n = new.n + 1; end//",
                        "delimiter ;",
                        "insert into a (id) values (1);")
                .sql("U1__a.sql", "drop trigger tr;", "drop table a;");
        try (MigrationEngine engine = chain.open(sandbox, c -> c)) {
            assertThat(engine.apply(id(1)).ok()).isTrue();
            assertThat(Db.column(sandbox, "select n from a")).containsExactly("2");
            assertThat(engine.rollback(id(1)).ok()).isTrue();
            assertThat(engine.apply(id(1)).ok()).isTrue();
        }
    }
}
