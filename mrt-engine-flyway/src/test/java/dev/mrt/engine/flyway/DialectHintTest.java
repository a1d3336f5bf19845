package dev.mrt.engine.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("h2")
class DialectHintTest {

    @Test
    void the_url_of_the_users_configuration_is_told_without_its_credentials(@TempDir Path root) throws Exception {
        Map<String, String> options = Map.of("flyway.url", "jdbc:mysql://u:secret@db/x?password=secret");
        String hint = new Chain(root)
                .sql("V1__base.sql", "create table a (j jsonb);")
                .catalog(c -> c.engineOptions(options))
                .dialectHint();
        assertThat(hint).isEqualTo("mariadb: flyway.url starts with jdbc:mysql");
    }

    @Test
    void without_a_url_the_configuration_says_nothing(@TempDir Path root) throws Exception {
        assertThat(new Chain(root)
                        .sql("V1__base.sql", "create table a (j jsonb);")
                        .catalog()
                        .dialectHint())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/x, postgres",
        "jdbc:tc:mariadb:11:///x, mariadb",
        "jdbc:h2:mem:x, h2",
        "jdbc:sqlite:x.db, sqlite",
        "jdbc:oracle:thin:@db, ''"
    })
    void each_product_has_its_sandbox(String url, String sandbox) {
        assertThat(DialectHint.of(url).split(":", 2)[0]).isEqualTo(sandbox);
    }
}
