package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://h/db?user=me&password=s3cret&ssl=true | jdbc:postgresql://h/db?user=me&password=***&ssl=true",
                "jdbc:postgresql://me:s3cret@h:5432/db | jdbc:postgresql://me:***@h:5432/db",
                "jdbc:postgresql://me:s3cr@et@h:5432/db | jdbc:postgresql://me:***@h:5432/db",
                "jdbc:oracle:thin:me/s3cret@h:1521/x | jdbc:oracle:thin:me/***@h:1521/x",
                "jdbc:sqlserver://h;user=me;password={s3;cret};encrypt=true | jdbc:sqlserver://h;user=me;password=***;encrypt=true",
                "jdbc:h2:tcp://h/db;USER=me;PASSWORD=s3cret | jdbc:h2:tcp://h/db;USER=me;PASSWORD=***",
                "jdbc:mysql://address=(host=h)(user=me)(password=s3cret)/db | jdbc:mysql://address=(host=h)(user=me)(password=***)/db",
                "jdbc:mariadb://h/db?trustStorePassword=s3cret | jdbc:mariadb://h/db?trustStorePassword=***",
                "jdbc:h2:mem:x | jdbc:h2:mem:x",
            })
    void passwords_in_urls_are_masked(String url, String masked) {
        assertThat(Sentences.mask(url)).isEqualTo(masked);
        assertThat(Sentences.mask("Cannot connect to " + url + " now")).doesNotContain("cret");
    }

    @Test
    void a_message_becomes_one_line_that_ends() {
        assertThat(Sentences.of(new SQLException("ERROR: no\n  Position: 3"))).isEqualTo("ERROR: no Position: 3.");
        assertThat(Sentences.of(new SQLException("No!"))).isEqualTo("No!");
        assertThat(Sentences.of(new SQLException())).isEqualTo("java.sql.SQLException.");
    }
}
